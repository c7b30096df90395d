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
final class Stochastic implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final Place place;
  private final Mean smooth;
  private final Mean signal;

  Stochastic(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    place = new Place(site, site.length(0));
    smooth = new Mean(site, site.length(1));
    signal = new Mean(site, site.length(2));
  }

  @Override
  public void next(double[] m) {
    double fast = place.next(m, m[high], m[low], m[close]);
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
