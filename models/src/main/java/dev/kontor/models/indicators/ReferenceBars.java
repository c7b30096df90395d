package dev.kontor.models.indicators;

import dev.kontor.models.bars.OpenBars;

/**
 * All that is remembered of the references: of each its bars that are still open, and the numbers
 * of its last one. Mutable, but not its numbers: these are replaced, for others may hold them.
 */
public final class ReferenceBars {
  public String[] instruments;
  public OpenBars[] open;

  /** The timeframe of the bars, in milliseconds. */
  public long timeframe;

  /** Six of each: open, high, low, close, volume and end; absent before the first bar. */
  public double[] values;

  /** Of each the time of the last split that is in all this; null if nobody looked at splits. */
  public long[] splitTimes;
}
