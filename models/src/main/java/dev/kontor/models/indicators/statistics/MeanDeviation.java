package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Mean absolute deviation: how far the last n values are from their mean, on the mean. In units of
 * the series, exactly zero if nothing moved. Absent for the first n − 1 values. Looks at the whole
 * window on each bar, since every distance changes with the mean: O(n).
 */
record MeanDeviation(int mean, int in, int out, int n, Window window) implements Kernel {
  MeanDeviation(Site site) {
    this(
        site.input(0),
        site.input(1),
        site.output(0),
        site.length(0),
        new Window(site, site.length(0)));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      window.push(m, x);
      if (window.isFull(m)) {
        m[out] = window.distances(m, m[mean]) / n;
      }
    }
  }
}
