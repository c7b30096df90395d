package dev.kontor.models.kernels;

/**
 * A sum since the first bar, with the rounding errors summed beside it (A. Neumaier, 1974), so that
 * millions of bars do not drift: two cells.
 */
public record Total(int sum, int lost) {
  public Total(Site site) {
    this(site.cells(1), site.cells(1));
  }

  public void add(double[] m, double x) {
    double before = m[sum];
    double after = before + x;
    m[lost] += Math.abs(before) >= Math.abs(x) ? before - after + x : x - after + before;
    m[sum] = after;
  }

  public double value(double[] m) {
    return m[sum] + m[lost];
  }
}
