package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.LastBar;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * The average true range as a part of other kernels: six cells. The site's first three inputs are
 * high, low and close.
 *
 * <p>The first bar has no close before it, so its true range is high − low. Seeds: {@code 'first'}
 * starts with that (as ta4j does), {@code 'sma'} with the mean of the first n, that one included
 * (as Stock.Indicators does), {@code 'talib'} with the mean of the n after it, so one bar later (as
 * TA-Lib does).
 */
final class AverageRange {
  private final boolean leavesFirstOut;
  private final LastBar last;
  private final Smoothing average;

  AverageRange(Site site, int n, String seed) {
    leavesFirstOut = seed.equals("talib");
    last = new LastBar(site);
    average = Smoothing.wilder(site, n, leavesFirstOut ? "sma" : seed);
  }

  void next(double[] m) {
    if (last.isThere(m) || !leavesFirstOut) {
      average.next(m, last.trueRange(m));
    }
    last.keep(m);
  }

  /** Absent until n true ranges are known. */
  double value(double[] m) {
    return average.isReady(m) ? average.value(m) : Double.NaN;
  }
}
