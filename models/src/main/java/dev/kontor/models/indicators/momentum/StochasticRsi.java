package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Mean;
import dev.kontor.models.kernels.Site;

/**
 * Stochastic RSI (T. S. Chande and S. Kroll, 1994), 0 to 100: the place of the relative strength
 * index in its own range of the last {@code range} bars, %K, averaged over {@code smooth} bars, and
 * %D, its average over {@code signal} bars. {@code smooth} 1 with seed {@code 'sma'} is TA-Lib's
 * STOCHRSI; with seed {@code 'first'} and {@code range} = length it is ta4j's, which goes from 0 to
 * 1. %K is absent for the first length + range + smooth − 2 bars, %D for signal − 1 more. Where the
 * index moves by less than 1e-9, as its rounding does while prices stand still, it has no place:
 * both are absent there and the averages leave it out.
 */
final class StochasticRsi implements Kernel {
  private static final double STILL = 1e-9;

  private final int in;
  private final int out;
  private final StrengthIndex index;
  private final Place place;
  private final Mean smooth;
  private final Mean signal;

  StochasticRsi(Site site) {
    in = site.input(0);
    out = site.output(0);
    index = StrengthIndex.of(site, site.length(0), site.option(4));
    place = new Place(site, site.length(1));
    smooth = new Mean(site, site.length(2));
    signal = new Mean(site, site.length(3));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    double fast = Double.NaN;
    if (Double.isFinite(x)) {
      index.next(m, x);
      if (index.isReady(m)) {
        double strength = index.value(m);
        double among = place.next(m, strength, strength, strength);
        fast = place.range(m) > STILL ? among : Double.NaN;
      }
    }
    m[out] = Stochastic.average(m, smooth, fast);
    m[out + 1] = Stochastic.average(m, signal, m[out]);
  }
}
