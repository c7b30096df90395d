package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Comoments;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * K. Pearson's correlation (1895) of the last n values of two series as they are, −1 to 1. A bar on
 * which either is absent is passed over. Absent for the first n − 1 pairs and while either does not
 * move (where TA-Lib gives 0, and does so too if the product of both sums of squares is below
 * 1e-8).
 */
final class Correlation implements Kernel {
  private final int a;
  private final int b;
  private final int out;
  private final Comoments moments;

  Correlation(Site site) {
    a = site.input(0);
    b = site.input(1);
    out = site.output(0);
    moments = new Comoments(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    m[out] = Double.NaN;
    if (!Double.isNaN(m[a]) && !Double.isNaN(m[b])) {
      moments.push(m, m[a], m[b]);
      if (moments.isFull(m)) {
        double both = Math.sqrt(moments.squaresOfA(m) * moments.squaresOfB(m));
        double correlation = Ratio.of(moments.products(m), both);
        m[out] = Math.max(-1, Math.min(1, correlation));
      }
    }
  }
}
