package dev.kontor.models.expressions;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What operators mean on numbers that may be absent: arithmetic and comparisons with an absent
 * value are absent; logic is Kleene's three-valued logic, so that {@code false && absent} is false.
 */
public final class Operators {
  public static final double TRUE = 1;
  public static final double FALSE = 0;
  public static final double ABSENT = Double.NaN;

  private static final Set<String> ARITHMETIC = Set.of("_+_", "_-_", "_*_", "_/_", "_%_", "-_");
  private static final Set<String> COMPARISONS =
      Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_");
  private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_");
  private static final Map<String, Integer> FUNCTIONS =
      Map.of("abs", 1, "sqrt", 1, "log", 1, "exp", 1, "sign", 1, "min", 2, "max", 2, "clip", 3);

  private Operators() {}

  /** Whether a call is an operator or a plain function, one without memory. */
  public static boolean isPlain(String function) {
    return ARITHMETIC.contains(function)
        || COMPARISONS.contains(function)
        || LOGIC.contains(function)
        || FUNCTIONS.containsKey(function)
        || function.equals("_?_:_");
  }

  /** Whether the operands must be conditions. */
  public static boolean takesConditions(String function) {
    return LOGIC.contains(function);
  }

  /** Whether the result is a condition. */
  public static boolean givesCondition(String function) {
    return LOGIC.contains(function) || COMPARISONS.contains(function);
  }

  public static Set<String> functions() {
    return FUNCTIONS.keySet();
  }

  /**
   * @throws BadExpression if the number of operands is wrong
   */
  public static Formula apply(String function, List<Formula> operands) {
    Integer arity = FUNCTIONS.get(function);
    if (arity != null && arity != operands.size()) {
      throw new BadExpression(function + " takes " + arity + " arguments, not " + operands.size());
    }
    Formula a = operands.get(0);
    Formula b = operands.size() > 1 ? operands.get(1) : null;
    Formula c = operands.size() > 2 ? operands.get(2) : null;
    switch (function) {
      case "_+_":
        return v -> a.of(v) + b.of(v);
      case "_-_":
        return v -> a.of(v) - b.of(v);
      case "_*_":
        return v -> a.of(v) * b.of(v);
      case "_/_":
        return v -> finite(a.of(v) / b.of(v));
      case "_%_":
        return v -> finite(a.of(v) % b.of(v));
      case "-_":
        return v -> -a.of(v);
      case "_<_":
        return v -> less(a.of(v), b.of(v));
      case "_<=_":
        return v -> lessOrEqual(a.of(v), b.of(v));
      case "_>_":
        return v -> less(b.of(v), a.of(v));
      case "_>=_":
        return v -> lessOrEqual(b.of(v), a.of(v));
      case "_==_":
        return v -> equal(a.of(v), b.of(v));
      case "_!=_":
        return v -> 1 - equal(a.of(v), b.of(v));
      case "_&&_":
        return v -> and(a.of(v), b.of(v));
      case "_||_":
        return v -> 1 - and(1 - a.of(v), 1 - b.of(v));
      case "!_":
        return v -> 1 - a.of(v);
      case "_?_:_":
        return v -> choose(a.of(v), b, c, v);
      case "abs":
        return v -> Math.abs(a.of(v));
      case "sqrt":
        return v -> Math.sqrt(a.of(v));
      case "log":
        return v -> finite(StrictMath.log(a.of(v)));
      case "exp":
        return v -> finite(StrictMath.exp(a.of(v)));
      case "sign":
        return v -> Math.signum(a.of(v));
      case "min":
        return v -> Math.min(a.of(v), b.of(v));
      case "max":
        return v -> Math.max(a.of(v), b.of(v));
      case "clip":
        return v -> clip(a.of(v), b.of(v), c.of(v));
      default:
        throw new BadExpression("no such operator: " + function);
    }
  }

  /** What is beyond every number is absent: a division by zero, an overflow. */
  private static double finite(double value) {
    return Double.isInfinite(value) ? ABSENT : value;
  }

  /** The value, not below low and not above high; absent if these contradict each other. */
  private static double clip(double value, double low, double high) {
    return low <= high ? Math.min(Math.max(value, low), high) : ABSENT;
  }

  private static double less(double a, double b) {
    return a < b ? TRUE : a >= b ? FALSE : ABSENT;
  }

  private static double lessOrEqual(double a, double b) {
    return a <= b ? TRUE : a > b ? FALSE : ABSENT;
  }

  private static double equal(double a, double b) {
    return a == b ? TRUE : Double.isNaN(a) || Double.isNaN(b) ? ABSENT : FALSE;
  }

  private static double and(double a, double b) {
    return a == FALSE || b == FALSE ? FALSE : Double.isNaN(a) || Double.isNaN(b) ? ABSENT : TRUE;
  }

  private static double choose(double condition, Formula yes, Formula no, double[] values) {
    return Double.isNaN(condition) ? ABSENT : (condition != 0 ? yes : no).of(values);
  }
}
