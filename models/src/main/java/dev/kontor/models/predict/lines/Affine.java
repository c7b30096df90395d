package dev.kontor.models.predict.lines;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * A constant and a multiple of each input.
 *
 * @param slopes by how much it grows with each input, by place
 */
record Affine(double constant, double[] slopes) {

  static Affine constant(int inputs, double value) {
    return new Affine(value, new double[inputs]);
  }

  static Affine input(int inputs, int place) {
    double[] slopes = new double[inputs];
    slopes[place] = 1;
    return new Affine(0, slopes);
  }

  boolean isConstant() {
    return Arrays.stream(slopes).allMatch(slope -> slope == 0);
  }

  Affine plus(Affine other) {
    return with(other, Double::sum);
  }

  Affine minus(Affine other) {
    return with(other, (one, two) -> one - two);
  }

  Affine times(double factor) {
    return with(this, (one, same) -> one * factor);
  }

  Affine divided(double by) {
    return with(this, (one, same) -> one / by);
  }

  private Affine with(Affine other, DoubleBinaryOperator operator) {
    double[] both = new double[slopes.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = operator.applyAsDouble(slopes[i], other.slopes[i]);
    }
    return new Affine(operator.applyAsDouble(constant, other.constant), both);
  }
}
