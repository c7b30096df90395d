package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Cascade;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * TRIX (J. K. Hutson, 1983): by how many percent a triple exponential average changed on this bar.
 * Seeds as of {@link MultipleEma}; with {@code 'sma'} it is TA-Lib's. Absent for the first 3 (n −
 * 1) + 1 values, and where the average before was zero.
 */
final class Trix implements Kernel {
  private final int in;
  private final int out;
  private final Cascade averages;

  Trix(Site site) {
    in = site.input(0);
    out = site.output(0);
    int n = site.length(0);
    averages = new Cascade(site, site.option(1), n, n, n);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    double before = averages.isReady(m) ? averages.value(m) : 0;
    averages.next(m, x);
    m[out] = before == 0 ? Double.NaN : 100 * (averages.value(m) - before) / before;
  }
}
