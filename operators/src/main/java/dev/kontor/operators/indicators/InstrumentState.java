package dev.kontor.operators.indicators;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;

/**
 * All that is remembered of an instrument: its coarse bars that are still open, and its indicators,
 * what stands where and the numbers. Mutable: changes with each bar.
 */
public final class InstrumentState {
  public OpenBars bars;
  public long[] layout;
  public double[] memory;

  /** Counts the bars of the strategy's timeframe. */
  public long ordinal;

  /** The last price traded, if holes are filled; 0 if none. */
  public long closeE8;

  /** By how much the last flat bar ends after the last one traded, in milliseconds. */
  public long flat;

  /** The time of the last split that is in all this; 0 if nobody looked at splits. */
  public long splitTime;

  /** Tells all that is remembered in the shares after a split, but for the indicators. */
  void split(Split split) {
    bars.split(split);
    closeE8 = split.price(closeE8);
    splitTime = split.time();
  }

  /** A revised bar may be the last one with a trade. */
  void revised(Bar bar) {
    if (closeE8 == 0 || bar.end() >= tradedUntil()) {
      closeE8 = bar.closeE8();
      flat = bars.lastEnd - bar.end();
    }
  }

  void traded(Bar bar) {
    closeE8 = bar.closeE8();
    flat = 0;
  }

  /**
   * When the last bar with a trade ended, epoch milliseconds; the least number if there is none.
   */
  long tradedUntil() {
    return bars.lastEnd - flat;
  }
}
