package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.WeightedMean;

/**
 * Linearly weighted moving average: of the last n values the newest has weight n, the oldest 1.
 * Absent for the first n − 1. The mean of equal values is that value to the last digit.
 */
final class Wma implements Kernel {
  private final int in;
  private final int out;
  private final WeightedMean mean;

  Wma(Site site) {
    in = site.input(0);
    out = site.output(0);
    mean = new WeightedMean(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    mean.next(m, x);
    m[out] = mean.value(m);
  }
}
