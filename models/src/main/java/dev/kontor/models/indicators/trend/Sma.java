package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Simple moving average: the mean of the last n values. Absent for the first n − 1. The running sum
 * is rebuilt from the window each time the window has turned over, so rounding cannot drift.
 */
final class Sma implements Kernel {
  private final int in;
  private final int n;
  private final int out;
  private final Window window;
  private final int sum;

  Sma(Site site) {
    in = site.input(0);
    n = site.length(0);
    out = site.output(0);
    window = new Window(site, n);
    sum = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (Double.isNaN(x)) {
      m[out] = Double.NaN;
      return;
    }
    m[sum] += x - window.push(m, x);
    if (window.hasTurned(m)) {
      m[sum] = window.sum(m);
    }
    m[out] = window.isFull(m) ? m[sum] / n : Double.NaN;
  }
}
