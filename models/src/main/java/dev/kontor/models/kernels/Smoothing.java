package dev.kontor.models.kernels;

/**
 * Exponential smoothing {@code y += (x − y) · alpha} as a part of other kernels. Seeded by the
 * first value ({@code 'first'}, as ta4j does) or by the mean of the first n ({@code 'sma'}, as
 * TA-Lib and LEAN do).
 */
public record Smoothing(int n, double alpha, boolean seededByMean, int count, int value) {
  private static Smoothing of(Site site, int n, double alpha, String seed) {
    return new Smoothing(n, alpha, seed.equals("sma"), site.cells(1), site.cells(1));
  }

  /** Alpha of an exponential moving average: {@code 2 / (n + 1)}. */
  public static Smoothing exponential(Site site, int n, String seed) {
    return of(site, n, 2.0 / (n + 1), seed);
  }

  /** Alpha of Wilder's average: {@code 1 / n}. */
  public static Smoothing wilder(Site site, int n, String seed) {
    return of(site, n, 1.0 / n, seed);
  }

  public void next(double[] m, double x) {
    double seen = m[count];
    if (seen < n) {
      start(m, x, seen + 1);
    } else {
      m[value] += (x - m[value]) * alpha;
    }
  }

  private void start(double[] m, double x, double seen) {
    m[count] = seen;
    if (seededByMean) {
      m[value] += (x - m[value]) / seen;
    } else if (seen == 1) {
      m[value] = x;
    } else {
      m[value] += (x - m[value]) * alpha;
    }
  }

  /** The running value; with {@code 'sma'} meaningless before {@link #isReady}. */
  public double value(double[] m) {
    return m[value];
  }

  public boolean isReady(double[] m) {
    return m[count] >= n;
  }
}
