package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Mean;
import dev.kontor.models.kernels.Site;

/**
 * Stochastic oscillator (G. C. Lane, 1950s), 0 to 100: %K, the close's place in the range of the
 * last n bars, averaged over {@code smooth} bars, and %D, its average over {@code signal} bars; the
 * averages are simple. {@code smooth} 1 is the fast stochastic, TA-Lib's STOCHF; 3 the slow one,
 * its STOCH. %K is absent for the first n + smooth − 2 bars, %D for signal − 1 more. Bars that
 * close n bars without any range have no place: both are absent there and the averages leave them
 * out, where TA-Lib counts a zero.
 */
record Stochastic(int highest, int lowest, int close, int out, Mean smooth, Mean signal)
    implements Kernel {
  Stochastic(Site site) {
    this(
        site.input(0),
        site.input(1),
        site.input(2),
        site.output(0),
        new Mean(site, site.length(1)),
        new Mean(site, site.length(2)));
  }

  @Override
  public void next(double[] m) {
    double bottom = m[lowest];
    double range = m[highest] - bottom;
    double fast = range == 0 ? Double.NaN : 100 * ((m[close] - bottom) / range);
    m[out] = average(m, smooth, fast);
    m[out + 1] = average(m, signal, m[out]);
  }

  static double average(double[] m, Mean mean, double x) {
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    mean.next(m, x);
    return mean.value(m);
  }
}
