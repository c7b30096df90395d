package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * Simple moving average: the mean of the last n values. Absent for the first n − 1.
 *
 * <p>The running sum keeps what its roundings lose (A. Neumaier, 1974) and the quotient is
 * corrected by its remainder, so the mean is the double nearest to the exact one. It matters where
 * prices repeat: the mean of equal prices is that price, and nothing crosses its average by a
 * rounding. Both are rebuilt from the window each time it has turned over, so nothing can drift.
 */
final class Sma implements Kernel {
  private final int in;
  private final int n;
  private final int out;
  private final Window window;
  private final int sum;
  private final int lost;

  Sma(Site site) {
    in = site.input(0);
    n = site.length(0);
    out = site.output(0);
    window = new Window(site, n);
    sum = site.cells(1);
    lost = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (Double.isNaN(x)) {
      m[out] = Double.NaN;
      return;
    }
    double leaving = window.push(m, x);
    if (window.hasTurned(m)) {
      m[sum] = 0;
      m[lost] = 0;
      window.forEach(m, value -> add(m, value));
    } else {
      add(m, x);
      add(m, -leaving);
    }
    m[out] = window.isFull(m) ? mean(m) : Double.NaN;
  }

  private void add(double[] m, double x) {
    double before = m[sum];
    double after = before + x;
    m[lost] += Math.abs(before) >= Math.abs(x) ? (before - after) + x : (x - after) + before;
    m[sum] = after;
  }

  private double mean(double[] m) {
    double mean = m[sum] / n;
    return mean + (Math.fma(-mean, n, m[sum]) + m[lost]) / n;
  }
}
