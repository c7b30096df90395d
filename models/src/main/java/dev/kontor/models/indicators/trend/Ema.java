package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/** A smoothed average, exponential or Wilder's. Absent for the first n − 1 values. */
final class Ema implements Kernel {
  private final int in;
  private final int out;
  private final Smoothing average;

  private Ema(Site site, Smoothing average) {
    in = site.input(0);
    out = site.output(0);
    this.average = average;
  }

  static Ema exponential(Site site) {
    return new Ema(site, Smoothing.exponential(site, site.length(0), site.option(1)));
  }

  static Ema wilder(Site site) {
    return new Ema(site, Smoothing.wilder(site, site.length(0), site.option(1)));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (Double.isNaN(x)) {
      m[out] = Double.NaN;
      return;
    }
    average.next(m, x);
    m[out] = average.isReady(m) ? average.value(m) : Double.NaN;
  }
}
