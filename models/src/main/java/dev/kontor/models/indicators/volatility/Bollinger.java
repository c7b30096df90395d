package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Site;

/**
 * J. Bollinger's bands (Bollinger on Bollinger Bands, 2001): the mean of the last n values and some
 * standard deviations of the population on either side; width is his BandWidth, position his %b. In
 * units of the series; absent for the first n − 1 values, width where the mean is zero, position
 * where nothing moved.
 */
final class Bollinger implements Kernel {
  private final int in;
  private final int out;
  private final double deviations;
  private final Moments moments;

  Bollinger(Site site) {
    in = site.input(0);
    out = site.output(0);
    deviations = site.factor(1);
    moments = new Moments(site, site.length(0), 2);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isNaN(x)) {
      moments.push(m, x);
    }
    boolean ready = !Double.isNaN(x) && moments.isFull(m);
    double reach = ready ? deviations * Math.sqrt(moments.variance(m, false)) : Double.NaN;
    Bands.around(m, out, moments.mean(m), reach, x);
  }
}
