package dev.kontor.models.predict.contributions;

import java.util.function.DoubleUnaryOperator;

/** What becomes of contributions to a number if a function of it is asked for. */
public final class Proportion {
  /**
   * If contributions all but cancel out, the distance says nothing, and the slope is taken of this
   * part of their sizes.
   */
  private static final double NEAR = 1e-3;

  private Proportion() {}

  /**
   * Makes contributions to a number those to a function of it: each keeps its share of the
   * distance.
   *
   * @param own contributions to the number; those to the function after it
   * @param expected the number that is expected
   * @param said the function of the number that was said
   * @return the function of what is expected
   */
  public static double bend(
      double[] own, double expected, double said, DoubleUnaryOperator function) {
    return bend(own, expected, said, function, slope(own, expected, function));
  }

  /**
   * The same of a function that is a straight line, but for rounding.
   *
   * @param slope of the line
   */
  public static double bend(
      double[] own, double expected, double said, DoubleUnaryOperator function, double slope) {
    double bent = function.applyAsDouble(expected);
    for (int i = 0; i < own.length; i++) {
      own[i] *= slope;
    }
    Remainder.spread(said - bent - Remainder.sum(own), own);
    return bent;
  }

  private static double slope(double[] own, double expected, DoubleUnaryOperator function) {
    double far = Remainder.sum(own);
    double near = NEAR * Remainder.sizes(own);
    double from = expected;
    if (Math.abs(far) < near) {
      from = expected - near / 2;
      far = near;
    }
    return far == 0 ? 0 : (function.applyAsDouble(from + far) - function.applyAsDouble(from)) / far;
  }
}
