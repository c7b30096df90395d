package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Mean absolute deviation: how far the last n values are from their mean, on the mean. In units of
 * the series, exactly zero if nothing moved. Absent for the first n − 1 values. Looks at the whole
 * window on each bar, since every distance changes with the mean: O(n).
 */
final class MeanDeviation implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final Window window;

  MeanDeviation(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    window = new Window(site, n);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      window.push(m, x);
      if (window.isFull(m)) {
        m[out] = window.distances(m, window.mean(m, x)) / n;
      }
    }
  }
}
