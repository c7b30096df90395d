package dev.kontor.operators.indicators;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.market.Bar;

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
