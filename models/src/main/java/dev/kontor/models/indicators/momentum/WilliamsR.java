package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Williams %R (L. Williams, 1973), −100 to 0: how far the close is below the highest high of the
 * last n bars, relative to their range. Absent for the first n − 1 bars, and over bars without any
 * range, where TA-Lib gives 0.
 */
record WilliamsR(int highest, int lowest, int close, int out) implements Kernel {
  WilliamsR(Site site) {
    this(site.input(0), site.input(1), site.input(2), site.output(0));
  }

  @Override
  public void next(double[] m) {
    double top = m[highest];
    double range = top - m[lowest];
    m[out] = range == 0 ? Double.NaN : 100 * ((m[close] - top) / range);
  }
}
