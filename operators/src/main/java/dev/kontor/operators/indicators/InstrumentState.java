package dev.kontor.operators.indicators;

import dev.kontor.models.bars.OpenBars;

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

  /** The time of the last split that is in all this; 0 if nobody looked at splits. */
  public long splitTime;
}
