package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/** A smoothed average, exponential or Wilder's. Absent for the first n − 1 values. */
record Ema(int in, int out, Smoothing average) implements Kernel {
  static Ema exponential(Site site) {
    return of(site, Smoothing.exponential(site, site.length(0), site.option(1)));
  }

  static Ema wilder(Site site) {
    return of(site, Smoothing.wilder(site, site.length(0), site.option(1)));
  }

  private static Ema of(Site site, Smoothing average) {
    return new Ema(site.input(0), site.output(0), average);
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
