package dev.kontor.models.watching;

/** How far values have moved from those of the training. */
public final class Drift {
  /** An empty bin counts as this share, or its logarithm would be infinite. */
  static final double LEAST = 1e-4;

  private Drift() {}

  /**
   * The population stability index, the sum over the bins of (a − e)·ln(a/e) with the shares a seen
   * and e expected: N. Siddiqi, <em>Credit Risk Scorecards</em> (2006); below 0.1 is usually read
   * as stable and above 0.25 as moved. It is the symmetrised Kullback–Leibler divergence.
   *
   * @param seen how many values in each bin; {@code NaN} if there are none
   */
  public static double psi(double[] expected, long[] seen) {
    long all = sum(seen);
    if (all == 0) {
      return Double.NaN;
    }
    double psi = 0;
    for (int i = 0; i < expected.length; i++) {
      double e = Math.max(expected[i], LEAST);
      double a = Math.max((double) seen[i] / all, LEAST);
      psi += (a - e) * Math.log(a / e);
    }
    return psi;
  }

  /**
   * The statistic of Kolmogorov and Smirnov against the training: the greatest distance between the
   * two distribution functions, looked at where bins meet. Between them it may be larger, by a
   * bin's share at most.
   *
   * @param seen how many values in each bin; {@code NaN} if there are none
   */
  public static double kolmogorovSmirnov(double[] expected, long[] seen) {
    long all = sum(seen);
    if (all == 0) {
      return Double.NaN;
    }
    double e = 0;
    long a = 0;
    double greatest = 0;
    for (int i = 0; i < expected.length - 1; i++) {
      e += expected[i];
      a += seen[i];
      greatest = Math.max(greatest, Math.abs((double) a / all - e));
    }
    return greatest;
  }

  /**
   * How likely a distance at least that great is by chance, for n independent values: the
   * asymptotic 2·Σ(−1)^(k−1)·exp(−2k²λ²) at λ = (√n + 0.12 + 0.11/√n)·d, M. A. Stephens (1970), as
   * in <em>Numerical Recipes</em>, 14.3. Values of neighbouring bars are not independent: read it
   * as a scale, not as a test.
   */
  public static double probability(double d, long n) {
    double root = Math.sqrt(n);
    double lambda = (root + 0.12 + 0.11 / root) * d;
    if (lambda < 0.2) {
      return 1; // The series converges too slowly there; the first digit that differs is the 12th.
    }
    double sum = 0;
    for (int k = 1; k <= 100; k++) {
      double term = Math.exp(-2.0 * k * k * lambda * lambda);
      sum += k % 2 == 1 ? term : -term;
      if (term < 1e-16) {
        break;
      }
    }
    return Math.min(1, Math.max(0, 2 * sum));
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
