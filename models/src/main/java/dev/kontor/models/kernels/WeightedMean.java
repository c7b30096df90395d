package dev.kontor.models.kernels;

/**
 * The mean of the last n values weighted 1 to n, the newest most, with the plain sum beside it: all
 * that a straight line through the values needs. Exact if all are equal, in n + 6 cells.
 */
public record WeightedMean(int n, Window window, Sum plain, Sum weighted) {
  public WeightedMean(Site site, int n) {
    this(n, new Window(site, n), new Sum(site), new Sum(site));
  }

  /** Takes a value in and gives the one that leaves, 0 while the window is not full. */
  public double next(double[] m, double x) {
    if (window.isFull(m)) {
      weighted.subtract(m, plain);
    }
    double leaving = window.push(m, x);
    plain.add(m, -leaving, x);
    weighted.addProduct(m, window.size(m), x);
    return leaving;
  }

  public boolean isReady(double[] m) {
    return window.isFull(m);
  }

  /** Absent until there are n values. */
  public double value(double[] m) {
    return window.isFull(m) ? weighted.over(m, n * (n + 1.0) / 2) : Double.NaN;
  }

  /** The plain mean. */
  public double mean(double[] m) {
    return plain.over(m, n);
  }

  /** The sum of distances in time from the middle of the window, each times its value. */
  public double moment(double[] m) {
    double product = (n + 1.0) * plain.value(m);
    double rest = Math.fma(n + 1.0, plain.value(m), -product) + (n + 1.0) * plain.rest(m);
    return ((2 * weighted.value(m) - product) + (2 * weighted.rest(m) - rest)) / 2;
  }
}
