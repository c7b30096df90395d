package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Smoothing;

/**
 * Relative strength index (J. W. Wilder, 1978), 0 to 100: {@code 100 − 100 / (1 + gain / loss)} of
 * smoothed gains and losses. With seed {@code 'first'} the averages start with the first bar's gain
 * and loss of zero, as in ta4j; with {@code 'sma'} with the mean of the first n changes, as Wilder
 * wrote. Without any loss it is 100, without any change 0. Absent for the first n bars.
 */
final class Rsi implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final boolean fromFirst;
  private final Smoothing gain;
  private final Smoothing loss;
  private final int count;
  private final int previous;

  Rsi(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    fromFirst = site.option(1).equals("first");
    gain = Smoothing.wilder(site, n, site.option(1));
    loss = Smoothing.wilder(site, n, site.option(1));
    count = site.cells(1);
    previous = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (Double.isNaN(x)) {
      m[out] = Double.NaN;
      return;
    }
    double change = m[count] == 0 ? 0 : x - m[previous];
    if (m[count] > 0 || fromFirst) {
      gain.next(m, Math.max(change, 0));
      loss.next(m, Math.max(-change, 0));
    }
    m[previous] = x;
    m[count]++;
    m[out] = m[count] > n ? index(gain.value(m), loss.value(m)) : Double.NaN;
  }

  private static double index(double gain, double loss) {
    if (loss == 0) {
      return gain == 0 ? 0 : 100;
    }
    return 100 - 100 / (1 + gain / loss);
  }
}
