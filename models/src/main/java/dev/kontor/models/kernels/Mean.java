package dev.kontor.models.kernels;

/** The mean of the last n values: exact if all are equal, in n + 4 cells. */
public record Mean(int n, Window window, Sum sum) {
  public Mean(Site site, int n) {
    this(n, new Window(site, n), new Sum(site));
  }

  public void next(double[] m, double x) {
    sum.add(m, -window.push(m, x), x);
  }

  public boolean isReady(double[] m) {
    return window.isFull(m);
  }

  /** Absent until there are n values. */
  public double value(double[] m) {
    return window.isFull(m) ? sum.over(m, n) : Double.NaN;
  }
}
