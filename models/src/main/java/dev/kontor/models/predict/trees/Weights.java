package dev.kontor.models.predict.trees;

import java.util.Arrays;

/** How the values of several models become one: a sum or an average, with weights or without. */
final class Weights {
  private final double[] weights;
  private final double divisor;
  private final boolean single;

  private Weights(double[] weights, double divisor, boolean single) {
    this.weights = weights;
    this.divisor = divisor;
    this.single = single;
  }

  static Weights sum(double[] weights, boolean single) {
    return new Weights(weights, 1, single);
  }

  /** Divides by the sum of the weights, in the arithmetic of the model. */
  static Weights average(double[] weights, boolean single) throws Uncompilable {
    double sum = 0;
    for (double weight : weights) {
      sum = Term.rounded(sum + Term.rounded(weight, single), single);
    }
    if (!(sum > 0)) {
      throw new Uncompilable("the weights of its parts have no positive sum");
    }
    return new Weights(weights, sum, single);
  }

  static double[] equal(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  double combine(double[] values) {
    return single ? combineFloats(values) : combineDoubles(values);
  }

  private double combineDoubles(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum / divisor;
  }

  private double combineFloats(double[] values) {
    float sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (float) weights[i] * (float) values[i];
    }
    return sum / (float) divisor;
  }

  /** What each value counts for. */
  double[] shares() {
    return Arrays.stream(weights).map(weight -> weight / divisor).toArray();
  }
}
