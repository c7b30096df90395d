package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * The logarithmic return over n bars, {@code ln(x / x[n])}; 0.01 is about one percent, and returns
 * of bars in a row add up. Absent for the first n values, and on one that is not positive, which it
 * passes over.
 */
final class LogReturn implements Kernel {
  private final int in;
  private final int out;
  private final Window window;

  LogReturn(Site site) {
    in = site.input(0);
    out = site.output(0);
    window = new Window(site, site.length(0) + 1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (x > 0) {
      window.push(m, x);
      if (window.isFull(m)) {
        m[out] = StrictMath.log(x / window.oldest(m));
      }
    }
  }
}
