package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Mean;
import dev.kontor.models.kernels.Site;

/**
 * Simple moving average: the mean of the last n values. Absent for the first n − 1. The running sum
 * has twice the precision of a double, so it does not drift, and the mean of equal values is that
 * value to the last digit.
 */
final class Sma implements Kernel {
  private final int in;
  private final int out;
  private final Mean mean;

  Sma(Site site) {
    in = site.input(0);
    out = site.output(0);
    mean = new Mean(site, site.length(0));
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
