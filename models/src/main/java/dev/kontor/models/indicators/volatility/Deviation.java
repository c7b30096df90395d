package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Standard deviation of the last n values, by default of the population (divided by n, as ta4j and
 * TA-Lib do), as {@code 'sample'} divided by n − 1; zero if nothing moved, exact after any extreme.
 * Absent for the first n − 1 values; of a sample of one always.
 */
record Deviation(int variance, int out) implements Kernel {
  Deviation(Site site) {
    this(site.input(0), site.output(0));
  }

  @Override
  public void next(double[] m) {
    m[out] = Math.sqrt(m[variance]);
  }
}
