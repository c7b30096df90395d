package dev.kontor.models.bars;

import java.io.Serializable;

/**
 * What trades are built into: bars by the clock or by what is traded.
 *
 * @param timeframe {@link Timeframe#SAMPLED} if by what is traded
 * @param sampling null if by the clock
 */
public record BarType(Timeframe timeframe, Sampling sampling) implements Serializable {
  /**
   * Reads a timeframe or a sampling.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static BarType of(String text) {
    if (text.indexOf('(') >= 0) {
      return new BarType(Timeframe.SAMPLED, Sampling.of(text));
    }
    Timeframe timeframe = Timeframe.of(text);
    if (timeframe.isSampled()) {
      throw new IllegalArgumentException("say how, such as trades(1000) or renko(0.5)");
    }
    if (timeframe.isLong()) {
      throw new IllegalArgumentException(
          "bars of " + timeframe + " are made of those of 1d or less");
    }
    return new BarType(timeframe, null);
  }

  public boolean isSampled() {
    return sampling != null;
  }
}
