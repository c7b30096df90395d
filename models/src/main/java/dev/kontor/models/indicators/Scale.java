package dev.kontor.models.indicators;

import java.util.List;

/**
 * How a value follows a split, which multiplies all prices by a factor and divides all volumes by
 * it: the value is multiplied by some power of the factor. A price has the power 1, a volume −1, a
 * ratio 0. A value that follows no power, such as {@code close + 5}, has {@link #NONE}.
 */
@FunctionalInterface
interface Scale {
  /** No power: the value cannot be told after a split from what it was before. */
  double NONE = Double.NaN;

  /** Of zero, which is zero whatever it is multiplied by. */
  double ANY = Double.POSITIVE_INFINITY;

  /**
   * @param powers of what stands at each place of a memory
   */
  double power(double[] powers);

  static Scale of(double power) {
    return powers -> power;
  }

  static Scale ofNumber(double value) {
    return of(value == 0 ? ANY : 0);
  }

  /** Of an operator or a plain function of values. */
  static Scale of(String function, List<Scale> operands) {
    Scale a = operands.get(0);
    Scale b = operands.size() > 1 ? operands.get(1) : a;
    Scale c = operands.size() > 2 ? operands.get(2) : b;
    return switch (function) {
      case "_+_", "_-_", "_%_", "-_", "abs", "min", "max", "clip" ->
          p -> same(same(a.power(p), b.power(p)), c.power(p));
      case "_*_" -> p -> a.power(p) + b.power(p);
      case "_/_" -> p -> isAny(a.power(p)) ? ANY : isAny(b.power(p)) ? 0 : a.power(p) - b.power(p);
      case "sqrt" -> p -> a.power(p) / 2;
      case "log", "exp" -> p -> same(a.power(p), 0);
      case "_?_:_" -> p -> Double.isNaN(a.power(p)) ? NONE : same(b.power(p), c.power(p));
      // Comparisons, the sign and logic: true of a price is true in any shares.
      default -> p -> Double.isNaN(same(same(a.power(p), b.power(p)), c.power(p))) ? NONE : 0;
    };
  }

  private static double same(double a, double b) {
    return isAny(a) || a == b ? b : isAny(b) ? a : NONE;
  }

  private static boolean isAny(double power) {
    return power == ANY;
  }
}
