package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Commodity channel index (D. Lambert, 1980): the distance of the typical price (high + low +
 * close) / 3 from its mean over n bars, in units of 0.015 mean absolute deviations. Absent for the
 * first n − 1 bars, 0 over bars that do not move.
 */
record Cci(int price, int mean, int deviation, int out) implements Kernel {
  Cci(Site site) {
    this(site.input(0), site.input(1), site.input(2), site.output(0));
  }

  @Override
  public void next(double[] m) {
    double reach = 0.015 * m[deviation];
    m[out] = reach == 0 ? 0 : (m[price] - m[mean]) / reach;
  }
}
