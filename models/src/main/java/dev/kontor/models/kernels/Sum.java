package dev.kontor.models.kernels;

/**
 * A running sum with twice the precision of a {@code double} (T. J. Dekker, 1971), in two cells:
 * the rounded sum and what rounding took from it. What is added and later subtracted leaves nothing
 * behind, so a sum over a moving window does not drift, and a mean of equal values is that value.
 */
public record Sum(int high, int low) {
  public Sum(Site site) {
    this(site.cells(1), site.cells(1));
  }

  public void add(double[] m, double x) {
    double before = m[high];
    double sum = before + x;
    double rest = m[low] + lost(before, x, sum);
    double after = sum + rest;
    m[high] = after;
    m[low] = rest - (after - sum);
  }

  /** Adds x, then y: {@code add} twice, without a detour by the memory. */
  public void add(double[] m, double x, double y) {
    double before = m[high];
    double sum = before + x;
    double rest = m[low] + lost(before, x, sum);
    double between = sum + rest;
    double small = rest - (between - sum);
    double next = between + y;
    double more = small + lost(between, y, next);
    double after = next + more;
    m[high] = after;
    m[low] = more - (after - next);
  }

  /** What rounding took from a sum of two. */
  private static double lost(double a, double b, double sum) {
    double part = sum - a;
    return (a - (sum - part)) + (b - part);
  }

  /** Adds {@code a · b}, unrounded. */
  public void addProduct(double[] m, double a, double b) {
    double product = a * b;
    add(m, product, Math.fma(a, b, -product));
  }

  public void subtract(double[] m, Sum other) {
    add(m, -m[other.high], -m[other.low]);
  }

  public void clear(double[] m) {
    m[high] = 0;
    m[low] = 0;
  }

  /** The sum, rounded once. */
  public double value(double[] m) {
    return m[high];
  }

  /** What rounding took from the value. */
  public double rest(double[] m) {
    return m[low];
  }

  /**
   * The sum divided by a number, rounded as if the sum were exact. The divisor is mostly constant,
   * so that its reciprocal, good enough for what is small, is one too.
   */
  public double over(double[] m, double divisor) {
    double quotient = m[high] / divisor;
    return quotient + (Math.fma(-quotient, divisor, m[high]) + m[low]) * (1 / divisor);
  }

  /** The sum divided by another sum. */
  public double over(double[] m, Sum divisor) {
    double by = m[divisor.high];
    double quotient = m[high] / by;
    double rest = Math.fma(-quotient, by, m[high]) + m[low] - quotient * m[divisor.low];
    return quotient + rest / by;
  }
}
