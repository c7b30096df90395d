package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Mean;
import dev.kontor.models.kernels.Site;

/**
 * Simple moving average: the mean of the last n values. Absent for the first n − 1. The running sum
 * has twice the precision of a double, so it does not drift, and the mean of equal values is that
 * value to the last digit.
 */
record Sma(int in, int out, Mean mean) implements Kernel {
  Sma(Site site) {
    this(site.input(0), site.output(0), new Mean(site, site.length(0)));
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
