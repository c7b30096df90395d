package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Site;

/**
 * The variance of the last n values: of the {@code 'population'} (divided by n, as ta4j and TA-Lib
 * do) or of a {@code 'sample'} (by n − 1); exactly zero if nothing moved. In squared units of the
 * series. Absent for the first n − 1 values; of a sample of one always.
 */
record Variance(int in, int out, boolean sample, Moments moments) implements Kernel {
  Variance(Site site) {
    this(
        site.input(0),
        site.output(0),
        site.option(1).equals("sample"),
        new Moments(site, site.length(0), 2));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      moments.push(m, x);
      if (moments.isFull(m)) {
        m[out] = moments.variance(m, sample);
      }
    }
  }
}
