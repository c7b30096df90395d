package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Comoments;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * The covariance of the last n values of two series: of the {@code 'population'} (divided by n, as
 * ta4j does) or of a {@code 'sample'} (by n − 1); exactly zero if either did not move. A bar on
 * which either is absent is passed over. Absent for the first n − 1 pairs; of a sample of one
 * always.
 */
final class Covariance implements Kernel {
  private final int a;
  private final int b;
  private final int out;
  private final double divisor;
  private final Comoments moments;

  Covariance(Site site) {
    a = site.input(0);
    b = site.input(1);
    out = site.output(0);
    int n = site.length(0);
    divisor = site.option(1).equals("sample") ? n - 1 : n;
    moments = new Comoments(site, n);
  }

  @Override
  public void next(double[] m) {
    m[out] = Double.NaN;
    if (!Double.isNaN(m[a]) && !Double.isNaN(m[b])) {
      moments.push(m, m[a], m[b]);
      if (moments.isFull(m)) {
        m[out] = Ratio.of(moments.products(m), divisor);
      }
    }
  }
}
