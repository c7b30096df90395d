package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.io.Serializable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bars that end by what was traded, not by the clock. Trades come in order of time and sequence. A
 * bar starts with its first trade and ends one millisecond after the trade that closed it, at which
 * it is known; it never starts before the last one ended, so a bar that began and closed in the
 * millisecond in which the last one closed has a span of zero.
 */
public interface Sampling extends Serializable {
  String HOW =
      "bars by activity are trades(N), volume(N), value(N) or renko(N) with a positive number, such"
          + " as trades(1000)";
  Pattern TEXT = Pattern.compile("(trades|volume|value|renko)\\((.+)\\)");

  /** Takes the next trade and gives the bars that it closes, in order. */
  void add(OpenSample open, Trade trade, Consumer<Bar> out);

  /**
   * Reads {@code trades(1000)}, {@code volume(50)}, {@code value(1e6)} or {@code renko(0.5)}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  static Sampling of(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    try {
      if (matcher.matches()) {
        long sizeE8 = E8.parse(matcher.group(2));
        return switch (matcher.group(1)) {
          case "trades" -> trades(E8.decimal(sizeE8).longValueExact());
          case "volume" -> volume(sizeE8);
          case "value" -> value(sizeE8);
          default -> renko(sizeE8);
        };
      }
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new IllegalArgumentException(HOW, e);
    }
    throw new IllegalArgumentException(HOW);
  }

  /** A bar of so many trades. */
  static Sampling trades(long count) {
    return new ActivitySampling(ActivitySampling.Measure.TRADES, count);
  }

  /** A bar of at least so many units, 1e-8. */
  static Sampling volume(long unitsE8) {
    return new ActivitySampling(ActivitySampling.Measure.VOLUME, unitsE8);
  }

  /** A bar of at least so much of the quote currency, 1e-8: a <em>dollar bar</em>. */
  static Sampling value(long valueE8) {
    return new ActivitySampling(ActivitySampling.Measure.VALUE, valueE8);
  }

  /** Bricks of so much of the price, 1e-8. */
  static Sampling renko(long brickE8) {
    return new RenkoSampling(brickE8);
  }
}
