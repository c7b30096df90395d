package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.WeightedMean;

/**
 * Linearly weighted moving average: of the last n values the newest has weight n, the oldest 1.
 * Absent for the first n − 1. The mean of equal values is that value to the last digit.
 */
record Wma(int in, int out, WeightedMean mean) implements Kernel {
  Wma(Site site) {
    this(site.input(0), site.output(0), new WeightedMean(site, site.length(0)));
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
