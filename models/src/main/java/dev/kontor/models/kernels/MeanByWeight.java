package dev.kontor.models.kernels;

/**
 * The mean of the last n values by weight, by {@link Blocks}; exactly the value if all are equal,
 * absent without any weight. Weights are not negative. 2 · (n + 1) + 1 cells.
 */
public record MeanByWeight(int n, Blocks blocks, int head, int ring) {
  public MeanByWeight(Site site, int n) {
    this(n, new Blocks(site, n), site.cells(2), site.cells(2 * n));
  }

  public void push(double[] m, double x, double weight) {
    int at = blocks.enter(m);
    if (at == 0) {
      m[head + 1] = 0;
    }
    add(m, head, x, weight);
    m[ring + 2 * at] = x;
    m[ring + 2 * at + 1] = weight;
    if (at + 1 == n) {
      for (int place = ring + 2 * (n - 2); place >= ring; place -= 2) {
        add(m, place, m[place + 2], m[place + 3]);
      }
    }
  }

  /** Adds a mean and its weight to those at a place. */
  private static void add(double[] m, int place, double x, double weight) {
    m[place] = joined(m[place], m[place + 1], x, weight);
    m[place + 1] += weight;
  }

  private static double joined(double a, double weightOfA, double b, double weightOfB) {
    return weightOfA == 0 ? b : a + (b - a) * (weightOfB / (weightOfA + weightOfB));
  }

  public boolean isFull(double[] m) {
    return blocks.isFull(m);
  }

  public double value(double[] m) {
    boolean whole = blocks.rest(m) == 0;
    int tail = ring + 2 * blocks.head(m);
    double weight = m[head + 1] + (whole ? 0 : m[tail + 1]);
    if (weight == 0) {
      return Double.NaN;
    }
    return whole ? m[head] : joined(m[head], m[head + 1], m[tail], m[tail + 1]);
  }
}
