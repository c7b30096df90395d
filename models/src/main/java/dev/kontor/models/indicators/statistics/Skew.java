package dev.kontor.models.indicators.statistics;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Moments;
import dev.kontor.models.kernels.Ratio;
import dev.kontor.models.kernels.Site;

/**
 * The skewness of the last n values: of the {@code 'population'}, g1 = m3 / m2^1.5 (R. Fisher), or
 * of a {@code 'sample'}, G1 = g1 · √(n (n − 1)) / (n − 2), as spreadsheets and pandas give it (D.
 * Joanes and C. Gill, 1998). Positive with a long tail of high values. Absent for the first n − 1
 * values and while nothing moves; of a sample of less than three always.
 */
final class Skew implements Kernel {
  private final int in;
  private final int out;
  private final double n;
  private final double factor;
  private final Moments moments;

  Skew(Site site) {
    in = site.input(0);
    out = site.output(0);
    n = site.length(0);
    factor =
        site.option(1).equals("population")
            ? 1
            : n > 2 ? Math.sqrt(n * (n - 1)) / (n - 2) : Double.NaN;
    moments = new Moments(site, site.length(0), 3);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    m[out] = Double.NaN;
    if (!Double.isNaN(x)) {
      moments.push(m, x);
      if (moments.isFull(m)) {
        double variance = moments.variance(m, false);
        m[out] = factor * Ratio.of(moments.cubes(m) / n, variance * Math.sqrt(variance));
      }
    }
  }
}
