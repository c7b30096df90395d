package dev.kontor.models.predict.trees;

/**
 * Gauss and Legendre's rule for integrals from 0 to 1: exact for polynomials of degrees below twice
 * the number of its points.
 *
 * @param points inside of (0, 1)
 * @param weights their sum is 1
 */
record Quadrature(double[] points, double[] weights) {
  private static final int STEPS = 50;

  /**
   * @param degree of the polynomials that it is exact for
   */
  static Quadrature exactFor(int degree) {
    int count = Math.max(0, degree) / 2 + 1;
    double[] points = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = root(count, StrictMath.cos(Math.PI * (i + 0.75) / (count + 0.5)));
      double slope = slope(count, x, legendre(count, x), legendre(count - 1, x));
      points[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new Quadrature(points, weights);
  }

  int count() {
    return points.length;
  }

  /** The root of Legendre's polynomial near x, by Newton's method. */
  private static double root(int order, double x) {
    double at = x;
    for (int step = 0; step < STEPS; step++) {
      double value = legendre(order, at);
      double next = at - value / slope(order, at, value, legendre(order - 1, at));
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static double slope(int order, double x, double value, double before) {
    return order * (x * value - before) / (x * x - 1);
  }

  private static double legendre(int order, double x) {
    double before = 0;
    double value = 1;
    for (int i = 1; i <= order; i++) {
      double next = ((2 * i - 1) * x * value - (i - 1) * before) / i;
      before = value;
      value = next;
    }
    return value;
  }
}
