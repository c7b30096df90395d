package dev.kontor.models.kernels;

/** The value before the present one: a flag and a cell. */
public record Previous(int seen, int value) {
  public Previous(Site site) {
    this(site.cells(1), site.cells(1));
  }

  /** Keeps a value and gives the one before it, absent if it is the first. */
  public double replace(double[] m, double x) {
    double before = m[seen] == 0 ? Double.NaN : m[value];
    m[seen] = 1;
    m[value] = x;
    return before;
  }
}
