package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * The percentile rank of the value in the last n, itself left out: how many percent of the n − 1
 * values before it are below it, 0 to 100. Of equal ones half count ({@code 'mean'}), or none
 * ({@code 'strict'}, as in L. Connors's and C. Alvarez's percent rank), or all ({@code 'weak'}), in
 * the words of scipy.stats.percentileofscore. Absent for the first n − 1 values; with n = 1 always.
 * Looks at the whole window on each bar: O(n).
 */
final class Rank implements Kernel {
  private final int in;
  private final int out;
  private final int n;
  private final double shareOfEqual;
  private final Window window;

  Rank(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    shareOfEqual =
        switch (site.option(1)) {
          case "strict" -> 0;
          case "weak" -> 1;
          default -> 0.5;
        };
    window = new Window(site, n);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      window.push(m, x);
      if (window.isFull(m) && n > 1) {
        double below = window.below(m, x) + shareOfEqual * (window.equal(m, x) - 1);
        m[out] = 100 * below / (n - 1);
      }
    }
  }
}
