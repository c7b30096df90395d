package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Cascade;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Averages made of an exponential average and the averages of it (P. G. Mulloy, 1994): the DEMA is
 * {@code 2 e₁ − e₂}, the TEMA {@code 3 e₁ − 3 e₂ + e₃}. With seed {@code 'first'} all averages run
 * from the first value, as in ta4j; with {@code 'sma'} each starts with the mean of the first n of
 * the one before, as in TA-Lib. Absent for the first 2 (n − 1), or 3 (n − 1), values.
 */
final class MultipleEma implements Kernel {
  private final int in;
  private final int out;
  private final boolean triple;
  private final Cascade averages;

  private MultipleEma(Site site, int... lengths) {
    in = site.input(0);
    out = site.output(0);
    triple = lengths.length == 3;
    averages = new Cascade(site, site.option(1), lengths);
  }

  static MultipleEma twice(Site site) {
    int n = site.length(0);
    return new MultipleEma(site, n, n);
  }

  static MultipleEma thrice(Site site) {
    int n = site.length(0);
    return new MultipleEma(site, n, n, n);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (!Double.isFinite(x)) {
      m[out] = Double.NaN;
      return;
    }
    averages.next(m, x);
    if (!averages.isReady(m)) {
      m[out] = Double.NaN;
      return;
    }
    double first = averages.value(m, 0);
    double second = averages.value(m, 1);
    m[out] = triple ? 3 * (first - second) + averages.value(m, 2) : first + (first - second);
  }
}
