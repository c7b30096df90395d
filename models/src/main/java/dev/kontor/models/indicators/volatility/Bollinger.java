package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * J. Bollinger's bands (Bollinger on Bollinger Bands, 2001): the mean of the last n values and some
 * standard deviations of the population on either side; width is his BandWidth, position his %b. In
 * units of the series; absent for the first n − 1 values, width where the mean is zero, position
 * where nothing moved.
 */
record Bollinger(int in, int mean, int variance, int out, double deviations) implements Kernel {
  Bollinger(Site site) {
    this(site.input(2), site.input(0), site.input(1), site.output(0), site.factor(1));
  }

  @Override
  public void next(double[] m) {
    Bands.around(m, out, m[mean], deviations * Math.sqrt(m[variance]), m[in]);
  }
}
