package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * The true range (J. W. Wilder, New Concepts in Technical Trading Systems, 1978), the largest of
 * high − low, |high − previous close| and |low − previous close|, in units of the price; its Wilder
 * average, the ATR; and that in percent of the close, the NATR (J. Forman, 2006). Absent for the
 * first n − 1 bars, with seed {@code 'talib'} for the first n; see {@link AverageRange} for seeds.
 * The NATR is absent where the close is zero (TA-Lib gives 0 there, and for n = 1 the true range
 * itself).
 */
final class TrueRange implements Kernel {
  private final int close;
  private final int out;
  private final boolean relative;
  private final AverageRange average;

  private TrueRange(Site site, int n, String seed, boolean relative) {
    close = site.input(2);
    out = site.output(0);
    this.relative = relative;
    average = new AverageRange(site, n, seed);
  }

  static TrueRange plain(Site site) {
    return new TrueRange(site, 1, "first", false);
  }

  static TrueRange averaged(Site site) {
    return new TrueRange(site, site.length(0), site.option(1), false);
  }

  static TrueRange normalised(Site site) {
    return new TrueRange(site, site.length(0), site.option(1), true);
  }

  @Override
  public void next(double[] m) {
    average.next(m);
    m[out] = relative ? 100 * Ratio.of(average.value(m), m[close]) : average.value(m);
  }
}
