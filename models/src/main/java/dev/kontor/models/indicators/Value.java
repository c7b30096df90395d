package dev.kontor.models.indicators;

import dev.kontor.models.expressions.Formula;
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
}
