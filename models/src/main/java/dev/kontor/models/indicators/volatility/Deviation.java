package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Site;

/**
 * Standard deviation of the last n values, by default of the population (divided by n, as ta4j and
 * TA-Lib do), as {@code 'sample'} divided by n − 1; zero if nothing moved, exact after any extreme.
 * Absent for the first n − 1 values; of a sample of one always.
 */
final class Deviation implements Kernel {
  private final int in;
  private final int out;
  private final boolean sample;
  private final Moments moments;

  Deviation(Site site) {
    in = site.input(0);
    out = site.output(0);
    sample = site.option(1).equals("sample");
    moments = new Moments(site, site.length(0), 2);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      moments.push(m, x);
      if (moments.isFull(m)) {
        m[out] = Math.sqrt(moments.variance(m, sample));
      }
    }
  }
}
