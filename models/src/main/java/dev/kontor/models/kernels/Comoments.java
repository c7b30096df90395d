package dev.kontor.models.kernels;

/**
 * The moments of the last n pairs (a, b), by {@link Blocks}: both means, both sums of squared
 * distances from them, and the sum of products of the distances. See {@link Moments}; exactly zero
 * where nothing moved. 5 · (n + 1) + 1 cells.
 */
public final class Comoments {
  private static final int CELLS = 5;
  private static final int AA = 2;
  private static final int BB = 3;
  private static final int AB = 4;

  private final int n;
  private final Blocks blocks;
  private final int head;
  private final int ring;

  public Comoments(Site site, int n) {
    this.n = n;
    blocks = new Blocks(site, n);
    head = site.cells(CELLS);
    ring = site.cells(CELLS * n);
  }

  public void push(double[] m, double a, double b) {
    int at = blocks.enter(m);
    add(m, head, head, a, b, at + 1);
    m[ring + CELLS * at] = a;
    m[ring + CELLS * at + 1] = b;
    if (at + 1 == n) {
      for (int i = n - 1; i >= 0; i--) {
        int place = ring + CELLS * i;
        add(m, place + CELLS, place, m[place], m[place + 1], n - i);
      }
    }
  }

  /** Writes to a place the moments at another with (a, b), the k-th pair, added. */
  private static void add(double[] m, int from, int to, double a, double b, int k) {
    if (k == 1) {
      m[to] = a;
      m[to + 1] = b;
      m[to + AA] = 0;
      m[to + BB] = 0;
      m[to + AB] = 0;
      return;
    }
    double da = a - m[from];
    double db = b - m[from + 1];
    double share = (k - 1.0) / k;
    m[to] = m[from] + da / k;
    m[to + 1] = m[from + 1] + db / k;
    m[to + AA] = m[from + AA] + da * da * share;
    m[to + BB] = m[from + BB] + db * db * share;
    m[to + AB] = m[from + AB] + da * db * share;
  }

  public boolean isFull(double[] m) {
    return blocks.isFull(m);
  }

  /** The sum of squared distances of the a from their mean. */
  public double squaresOfA(double[] m) {
    return joined(m, AA, 0, 0);
  }

  public double squaresOfB(double[] m) {
    return joined(m, BB, 1, 1);
  }

  /** The sum of products of the distances from the means. */
  public double products(double[] m) {
    return joined(m, AB, 0, 1);
  }

  private double joined(double[] m, int cell, int one, int other) {
    int rest = blocks.rest(m);
    if (rest == 0) {
      return m[head + cell];
    }
    int tail = ring + CELLS * blocks.head(m);
    double gaps = (m[tail + one] - m[head + one]) * (m[tail + other] - m[head + other]);
    return m[head + cell] + m[tail + cell] + gaps * (n - rest) * rest / n;
  }
}
