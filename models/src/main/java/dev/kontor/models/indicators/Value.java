package dev.kontor.models.indicators;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.expressions.Operators;
import dev.kontor.models.kernels.Kernel;
import java.util.Set;

/**
 * A compiled expression.
 *
 * @param condition whether it is a condition or a number
 * @param scale how it follows a split
 * @param reads the places that it looks at
 */
record Value(Formula formula, boolean condition, Scale scale, Set<Integer> reads) {
  /** What stands at a place. */
  static Value at(int place, boolean condition) {
    return new Value(new Slot(place), condition, powers -> powers[place], Set.of(place));
  }

  static Value constant(double value, boolean condition) {
    Scale scale = condition ? Scale.of(0) : Scale.ofNumber(value);
    return new Value(m -> value, condition, scale, Set.of());
  }

  /** Writes it to a place. What is beyond every number is absent: no kernel has to carry it on. */
  Kernel kernel(int out) {
    return m -> {
      double value = formula.of(m);
      m[out] = Double.isInfinite(value) ? Operators.ABSENT : value;
    };
  }

  /**
   * @throws BadExpression if it is a number where a condition is needed, or the other way round
   */
  void check(Expression expression, boolean needed) {
    if (condition != needed) {
      throw new BadExpression(
          expression + " is a " + kind(condition) + " where a " + kind(needed) + " is needed");
    }
  }

  private static String kind(boolean condition) {
    return condition ? "condition" : "number";
  }
}
