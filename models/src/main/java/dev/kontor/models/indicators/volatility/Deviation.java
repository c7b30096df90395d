package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Standard deviation of the last n values, by default of the population (divided by n), as {@code
 * 'sample'} divided by n − 1; and J. Bollinger's bands around the mean, always of the population.
 * Computed in two passes over the window, so it is exact after any extreme, and zero if nothing
 * moved. Absent for the first n − 1.
 */
final class Deviation implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final double divisor;
  private final double width;
  private final Window window;

  private Deviation(Site site, double divisor, double width) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    this.divisor = divisor;
    this.width = width;
    window = new Window(site, n);
  }

  static Deviation plain(Site site) {
    int n = site.length(0);
    return new Deviation(site, site.option(1).equals("sample") ? n - 1 : n, Double.NaN);
  }

  /** Middle, upper, lower, width relative to the middle, and the close's place in the bands. */
  static Deviation bands(Site site) {
    return new Deviation(site, site.length(0), site.factor(1));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    boolean ready = false;
    if (!Double.isNaN(x)) {
      window.push(m, x);
      ready = window.isFull(m);
    }
    double mean = ready ? window.mean(m, x) : Double.NaN;
    double deviation = ready ? Math.sqrt(window.squares(m, mean) / divisor) : Double.NaN;
    if (Double.isNaN(width)) {
      m[out] = deviation;
      return;
    }
    double reach = width * deviation;
    m[out] = mean;
    m[out + 1] = mean + reach;
    m[out + 2] = mean - reach;
    m[out + 3] = mean == 0 ? Double.NaN : 2 * reach / mean;
    m[out + 4] = reach == 0 ? Double.NaN : (x - mean + reach) / (2 * reach);
  }
}
