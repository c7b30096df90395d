package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Commodity channel index (D. Lambert, 1980): the distance of the typical price (high + low +
 * close) / 3 from its mean over n bars, in units of 0.015 mean absolute deviations. Absent for the
 * first n − 1 bars, 0 over bars that do not move. The deviation is from a mean that moves, so it is
 * computed over the window at each bar: n steps.
 */
final class Cci implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final int n;
  private final Window window;

  Cci(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    n = site.length(0);
    window = new Window(site, n);
  }

  @Override
  public void next(double[] m) {
    double x = (m[high] + m[low] + m[close]) / 3;
    window.push(m, x);
    if (window.isFull(m)) {
      double mean = window.mean(m, x);
      double deviation = window.distances(m, mean) / n;
      m[out] = deviation == 0 ? 0 : (x - mean) / (0.015 * deviation);
    }
  }
}
