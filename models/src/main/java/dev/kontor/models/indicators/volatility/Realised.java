package dev.kontor.models.indicators.volatility;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Previous;
import dev.kontor.models.kernels.Site;

/**
 * Realised (historical) volatility: the standard deviation of the last n log returns, of a {@code
 * 'sample'} (n − 1), of the {@code 'population'} (n), or around {@code 'zero'} instead of their
 * mean, as in T. Andersen and T. Bollerslev (1998): the square root of the mean squared return. A
 * fraction per bar; with {@code periods} the one of that many bars, so 252 makes it annual on daily
 * bars. Absent for the first n values, and on one that is not positive, which it passes over.
 */
final class Realised implements Kernel {
  private final int in;
  private final int out;
  private final double periods;
  private final boolean sample;
  private final boolean aroundZero;
  private final Previous previous;
  private final Moments returns;

  Realised(Site site) {
    in = site.input(0);
    out = site.output(0);
    periods = site.factor(1);
    sample = site.option(2).equals("sample");
    aroundZero = site.option(2).equals("zero");
    previous = new Previous(site);
    returns = new Moments(site, site.length(0), 2);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!(x > 0)) {
      return;
    }
    double before = previous.replace(m, x);
    if (!Double.isNaN(before)) {
      returns.push(m, StrictMath.log(x / before));
      if (returns.isFull(m)) {
        double mean = aroundZero ? returns.mean(m) : 0;
        m[out] = Math.sqrt(periods * (returns.variance(m, sample) + mean * mean));
      }
    }
  }
}
