package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * The average true range in percent of the close, the NATR (J. Forman, 2006); see {@link
 * AverageRange}. Absent where the close is zero (TA-Lib gives 0 there, and for n = 1 the true range
 * itself).
 */
record RelativeRange(int range, int close, int out) implements Kernel {
  RelativeRange(Site site) {
    this(site.input(0), site.input(1), site.output(0));
  }

  @Override
  public void next(double[] m) {
    m[out] = 100 * Ratio.of(m[range], m[close]);
  }
}
