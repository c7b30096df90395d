package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * The average true range as a part of other kernels: four cells. The site's first three inputs are
 * high, low and close.
 *
 * <p>The first bar has no close before it, so its true range is high − low. Seeds: {@code 'first'}
 * starts with that (as ta4j does), {@code 'sma'} with the mean of the first n, that one included
 * (as Stock.Indicators does), {@code 'talib'} with the mean of the n after it, so one bar later (as
 * TA-Lib does).
 */
final class AverageRange {
  private final int high;
  private final int low;
  private final int close;
  private final boolean leavesFirstOut;
  private final Previous previous;
  private final Smoothing average;

  AverageRange(Site site, int n, String seed) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    leavesFirstOut = seed.equals("talib");
    previous = new Previous(site);
    average = Smoothing.wilder(site, n, leavesFirstOut ? "sma" : seed);
  }

  void next(double[] m) {
    double range = m[high] - m[low];
    double before = previous.replace(m, m[close]);
    boolean first = Double.isNaN(before);
    if (!first) {
      range = Math.max(range, Math.max(Math.abs(m[high] - before), Math.abs(m[low] - before)));
    }
    if (!first || !leavesFirstOut) {
      average.next(m, range);
    }
  }

  /** Absent until n true ranges are known. */
  double value(double[] m) {
    return average.isReady(m) ? average.value(m) : Double.NaN;
  }
}
