package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * The true range (J. W. Wilder, 1978), the largest of high − low, |high − previous close| and |low
 * − previous close|, and its Wilder average, the ATR. The first bar's range is high − low. The ATR
 * is absent for the first n − 1 bars.
 */
final class TrueRange implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final Smoothing average;
  private final int seen;
  private final int previous;

  private TrueRange(Site site, Smoothing average) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    this.average = average;
    seen = site.cells(1);
    previous = site.cells(1);
  }

  static TrueRange plain(Site site) {
    return new TrueRange(site, Smoothing.wilder(site, 1, "first"));
  }

  static TrueRange averaged(Site site) {
    return new TrueRange(site, Smoothing.wilder(site, site.length(0), site.option(1)));
  }

  @Override
  public void next(double[] m) {
    double range = m[high] - m[low];
    if (m[seen] != 0) {
      double before = m[previous];
      range = Math.max(range, Math.max(Math.abs(m[high] - before), Math.abs(m[low] - before)));
    }
    m[seen] = 1;
    m[previous] = m[close];
    average.next(m, range);
    m[out] = average.isReady(m) ? average.value(m) : Double.NaN;
  }
}
