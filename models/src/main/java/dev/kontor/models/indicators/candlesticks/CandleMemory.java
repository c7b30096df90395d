package dev.kontor.models.indicators.candlesticks;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The last ten candles, newest first, each with the averages of those before it: what all patterns
 * on an instrument share. The averages are summed afresh at each bar, the oldest candle first, so
 * they cannot drift: a pattern depends on the last candles alone, and is to the last bit what
 * TA-Lib gives for that bar.
 */
final class CandleMemory implements Kernel {
  private static final int DEPTH = 10;

  /** Distances are compared with the ranges of fewer candles. */
  private static final int NEAR_DEPTH = 5;

  /** Cells of a candle: its prices and {@link Candle}'s averages. */
  private static final int ROW = 8;

  private final Site site;
  private final int known;
  private final int count;
  private final int rows;
  private final Candle[] candles;

  CandleMemory(Site site) {
    this.site = site;
    known = site.cells(1);
    count = site.cells(1);
    rows = site.cells(DEPTH * ROW);
    candles = candles(known);
  }

  /** The candles of the memory at a place, the newest first. */
  static Candle[] candles(int memory) {
    Candle[] candles = new Candle[DEPTH];
    for (int ago = 0; ago < DEPTH; ago++) {
      candles[ago] = new Candle(memory + 2 + ago * ROW);
    }
    return candles;
  }

  /** How many candles there were, or 0 while the bar has no price. */
  static double known(double[] m, int memory) {
    return m[memory];
  }

  @Override
  public void next(double[] m) {
    double open = m[site.input(0)];
    double high = m[site.input(1)];
    double low = m[site.input(2)];
    double close = m[site.input(3)];
    if (Double.isNaN(open + high + low + close)) {
      m[known] = 0;
      return;
    }
    double body = 0;
    double range = 0;
    double shadows = 0;
    double near = 0;
    for (int ago = DEPTH - 1; ago >= 0; ago--) {
      Candle candle = candles[ago];
      body += candle.body(m);
      range += candle.range(m);
      shadows += candle.upper(m) + candle.lower(m);
      if (ago < NEAR_DEPTH) {
        near += candle.range(m);
      }
    }
    System.arraycopy(m, rows, m, rows + ROW, (DEPTH - 1) * ROW);
    m[rows] = open;
    m[rows + 1] = high;
    m[rows + 2] = low;
    m[rows + 3] = close;
    m[rows + 4] = body / DEPTH;
    m[rows + 5] = range / DEPTH;
    m[rows + 6] = shadows / DEPTH;
    m[rows + 7] = near / NEAR_DEPTH;
    m[count]++;
    m[known] = m[count];
  }
}
