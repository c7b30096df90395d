package dev.kontor.models.predict.trees;

import java.util.function.DoubleUnaryOperator;
import org.dmg.pmml.Target;
import org.dmg.pmml.regression.RegressionModel.NormalizationMethod;

/**
 * The functions between a sum of trees and a prediction, digit for digit as the reference has them.
 */
final class Links {
  /** The reference raises this to a power where it counts in {@code float}. */
  private static final double E = 2.7182817;

  private Links() {}

  static double exp(double value, boolean single) {
    return single ? (float) Math.pow(E, value) : Math.exp(value);
  }

  private static double logistic(double value, boolean single) {
    return single ? 1f / (1f + (float) exp(-value, true)) : 1 / (1 + Math.exp(-value));
  }

  /** For one number. */
  static DoubleUnaryOperator of(NormalizationMethod method, boolean single) throws Uncompilable {
    return switch (method) {
      case NONE -> value -> value;
      case LOGIT, SOFTMAX -> value -> logistic(value, single);
      case EXP -> value -> exp(value, single);
      default -> throw new Uncompilable("its numbers are normalized by " + method.value());
    };
  }

  /** For the probability of the first of two classes. */
  static DoubleUnaryOperator ofTwo(NormalizationMethod method, boolean single) throws Uncompilable {
    return switch (method) {
      case NONE -> value -> Math.max(Math.min(value, 1), 0);
      case LOGIT -> value -> logistic(value, single);
      default -> throw new Uncompilable("its classes are normalized by " + method.value());
    };
  }

  /** What is done to a prediction in the end. */
  static DoubleUnaryOperator of(Target target, boolean single) throws Uncompilable {
    if (target.getCastInteger() != null) {
      throw new Uncompilable("its predictions are made whole numbers");
    }
    if (target.hasTargetValues()) {
      throw new Uncompilable("it has a prediction for rows without any");
    }
    double low =
        target.getMin() == null ? Double.NEGATIVE_INFINITY : number(target.getMin(), single);
    double high =
        target.getMax() == null ? Double.POSITIVE_INFINITY : number(target.getMax(), single);
    double factor = number(target.getRescaleFactor(), single);
    double constant = number(target.getRescaleConstant(), single);
    return value ->
        Term.rounded(
            Term.rounded(Math.max(Math.min(value, high), low) * factor, single) + constant, single);
  }

  static double number(Number number, boolean single) {
    return single ? number.floatValue() : number.doubleValue();
  }
}
