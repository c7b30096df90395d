package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.WeightedMean;

/**
 * Hull moving average (A. Hull, 2005): the weighted average over √n values of twice the weighted
 * average over n / 2 minus that over n; both lengths are rounded down, as Hull wrote. Absent for
 * the first n + ⌊√n⌋ − 2 values.
 */
final class Hma implements Kernel {
  private final int in;
  private final int out;
  private final WeightedMean half;
  private final WeightedMean whole;
  private final WeightedMean smooth;

  Hma(Site site) {
    in = site.input(0);
    out = site.output(0);
    int n = site.length(0);
    half = new WeightedMean(site, Math.max(1, n / 2));
    whole = new WeightedMean(site, n);
    smooth = new WeightedMean(site, (int) Math.sqrt(n));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    half.next(m, x);
    whole.next(m, x);
    if (whole.isReady(m)) {
      smooth.next(m, 2 * half.value(m) - whole.value(m));
    }
    m[out] = smooth.value(m);
  }
}
