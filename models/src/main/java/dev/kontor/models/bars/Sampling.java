package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import java.io.Serializable;
import java.util.function.Consumer;

/**
 * Bars that end by what was traded, not by the clock. Trades come in order of time and sequence. A
 * bar starts with its first trade and ends one millisecond after the trade that closed it, at which
 * it is known. One bar starts and one ends in a millisecond: where trades close more, each ends a
 * millisecond after the one before, so that all have a place in time and none is known too early.
 */
public interface Sampling extends Serializable {
  /** Takes the next trade and gives the bars that it closes, in order. */
  void add(OpenSample open, Trade trade, Consumer<Bar> out);

  /**
   * Reads {@code trades(1000)}, {@code volume(50)}, {@code value(1e6)} or {@code renko(0.5)}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  static Sampling of(String text) {
    return SamplingText.read(text);
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
