package dev.kontor.models.analysis;

import java.util.Arrays;

/** Mean and deviation; {@code NaN} for too few numbers. */
final class Statistics {
  private Statistics() {}

  static double mean(double[] values) {
    return values.length == 0 ? Double.NaN : Arrays.stream(values).sum() / values.length;
  }

  /** The sample deviation, ddof = 1: needs two numbers. */
  static double deviation(double[] values) {
    if (values.length < 2) {
      return Double.NaN;
    }
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  /** A quotient, undefined over anything but a positive number. */
  static double over(double dividend, double divisor) {
    return divisor > 0 ? dividend / divisor : Double.NaN;
  }
}
