package dev.kontor.models.kernels;

/**
 * Mean, squares and cubes of the last n values, by {@link Blocks}: the sums of powers of the
 * distances from the mean, updated and joined as B. P. Welford (1962) and T. F. Chan, G. H. Golub
 * and R. J. LeVeque (1979) do, so that a large mean costs no precision. If all values are equal the
 * mean is exactly that value, squares and cubes exactly zero. With order 1 there is the mean alone,
 * with 2 the squares too, with 3 the cubes: order · (n + 1) + 1 cells.
 */
public record Moments(int n, int order, Blocks blocks, int head, int ring) {
  public Moments(Site site, int n, int order) {
    this(n, order, new Blocks(site, n), site.cells(order), site.cells(order * n));
  }

  public void push(double[] m, double x) {
    int at = blocks.enter(m);
    add(m, head, head, x, at + 1);
    m[ring + order * at] = x;
    if (at + 1 == n) {
      for (int i = n - 1; i >= 0; i--) {
        int place = ring + order * i;
        add(m, place + order, place, m[place], n - i);
      }
    }
  }

  /** Writes to a place the moments at another with x, the k-th value, added. */
  private void add(double[] m, int from, int to, double x, int k) {
    double mean = k == 1 ? x : m[from];
    double distance = x - mean;
    double step = distance / k;
    if (order > 1) {
      double squares = k == 1 ? 0 : m[from + 1];
      double square = distance * step * (k - 1);
      if (order > 2) {
        double cubes = k == 1 ? 0 : m[from + 2];
        m[to + 2] = cubes + square * step * (k - 2) - 3 * step * squares;
      }
      m[to + 1] = squares + square;
    }
    m[to] = mean + step;
  }

  public boolean isFull(double[] m) {
    return blocks.isFull(m);
  }

  public double mean(double[] m) {
    int rest = blocks.rest(m);
    return rest == 0 ? m[head] : m[head] + gap(m) * rest / n;
  }

  /** The sum of squared distances from the mean. */
  public double squares(double[] m) {
    int rest = blocks.rest(m);
    if (rest == 0) {
      return m[head + 1];
    }
    double gap = gap(m);
    return m[head + 1] + m[tail(m) + 1] + gap * gap * (n - rest) * rest / n;
  }

  /** The sum of cubed distances from the mean. */
  public double cubes(double[] m) {
    int rest = blocks.rest(m);
    if (rest == 0) {
      return m[head + 2];
    }
    double gap = gap(m);
    double first = n - rest;
    double between = gap * gap * gap * first * rest * (first - rest) / ((double) n * n);
    double across = 3 * gap * (first * m[tail(m) + 1] - rest * m[head + 1]) / n;
    return m[head + 2] + m[tail(m) + 2] + between + across;
  }

  /**
   * The mean of squared distances from the mean: of the population, or of a sample (n − 1), which
   * one value is not.
   */
  public double variance(double[] m, boolean sample) {
    return Ratio.of(squares(m), sample ? n - 1 : n);
  }

  /** How many standard deviations x is above the mean; absent if nothing moved. */
  public double score(double[] m, double x, boolean sample) {
    return Ratio.of(x - mean(m), Math.sqrt(variance(m, sample)));
  }

  private int tail(double[] m) {
    return ring + order * blocks.head(m);
  }

  private double gap(double[] m) {
    return m[tail(m)] - m[head];
  }
}
