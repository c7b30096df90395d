package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.BlockSum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * The sum of the last n values. While all of them are equal it is exactly n times the value, so it
 * does not waver. Absent for the first n − 1 values.
 */
final class Summation implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final BlockSum sum;
  private final int last;
  private final int run;

  Summation(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    sum = new BlockSum(site, n);
    last = site.cells(1);
    run = site.cells(1);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      sum.push(m, x);
      m[run] = x == m[last] ? Math.min(m[run] + 1, n) : 1;
      m[last] = x;
      if (sum.isFull(m)) {
        m[out] = m[run] == n ? n * x : sum.value(m);
      }
    }
  }
}
