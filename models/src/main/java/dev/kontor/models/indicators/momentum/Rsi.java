package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Relative strength index (J. W. Wilder, 1978), 0 to 100: {@code 100 − 100 / (1 + gain / loss)} of
 * smoothed gains and losses. With seed {@code 'first'} the averages start with the first bar's gain
 * and loss of zero, as in ta4j; with {@code 'sma'} with the mean of the first n changes, as Wilder
 * wrote and TA-Lib does. Without any loss it is 100, without any change 0. Absent for the first n
 * bars.
 */
record Rsi(int in, int out, StrengthIndex index) implements Kernel {
  Rsi(Site site) {
    this(site.input(0), site.output(0), StrengthIndex.of(site, site.length(0), site.option(1)));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    index.next(m, x);
    m[out] = index.isReady(m) ? index.value(m) : Double.NaN;
  }
}
