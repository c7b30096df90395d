package dev.kontor.models.kernels;

/** Division that never leaves the numbers. */
public final class Ratio {
  private Ratio() {}

  /** {@code a / b}; absent if b is zero or the result is beyond every number. */
  public static double of(double a, double b) {
    double ratio = a / b;
    return b == 0 || Double.isInfinite(ratio) ? Double.NaN : ratio;
  }
}
