package dev.kontor.models.kernels;

/** The highest or lowest of the last n values, by {@link Blocks}: n + 2 cells. */
public final class Extremum {
  private final int n;
  private final boolean highest;
  private final Blocks blocks;
  private final int head;
  private final int ring;

  private Extremum(Site site, int n, boolean highest) {
    this.n = n;
    this.highest = highest;
    blocks = new Blocks(site, n);
    head = site.cells(1);
    ring = site.cells(n);
  }

  public static Extremum highest(Site site, int n) {
    return new Extremum(site, n, true);
  }

  public static Extremum lowest(Site site, int n) {
    return new Extremum(site, n, false);
  }

  public void push(double[] m, double x) {
    int at = blocks.enter(m);
    m[head] = at == 0 ? x : outer(m[head], x);
    m[ring + at] = x;
    if (at + 1 == n) {
      for (int i = ring + n - 2; i >= ring; i--) {
        m[i] = outer(m[i], m[i + 1]);
      }
    }
  }

  public boolean isFull(double[] m) {
    return blocks.isFull(m);
  }

  public double value(double[] m) {
    return blocks.rest(m) == 0 ? m[head] : outer(m[head], m[ring + blocks.head(m)]);
  }

  private double outer(double a, double b) {
    return highest ? Math.max(a, b) : Math.min(a, b);
  }
}
