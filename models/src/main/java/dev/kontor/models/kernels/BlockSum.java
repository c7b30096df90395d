package dev.kontor.models.kernels;

/** The sum of the last n values, by {@link Blocks}: n + 2 cells. */
public record BlockSum(int n, Blocks blocks, int head, int ring) {
  public BlockSum(Site site, int n) {
    this(n, new Blocks(site, n), site.cells(1), site.cells(n));
  }

  public void push(double[] m, double x) {
    int at = blocks.enter(m);
    m[head] = at == 0 ? x : m[head] + x;
    m[ring + at] = x;
    if (at + 1 == n) {
      for (int i = ring + n - 2; i >= ring; i--) {
        m[i] += m[i + 1];
      }
    }
  }

  public boolean isFull(double[] m) {
    return blocks.isFull(m);
  }

  public double value(double[] m) {
    return blocks.rest(m) == 0 ? m[head] : m[head] + m[ring + blocks.head(m)];
  }
}
