package dev.kontor.models.predict.trees;

import dev.kontor.models.predict.contributions.Proportion;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of another number. A field contributes the same share of the distance after it as
 * before it.
 */
final class Bent implements Term {
  private final Term inner;
  private final DoubleUnaryOperator function;
  private final double slope;
  private final Term odds;

  private Bent(Term inner, DoubleUnaryOperator function, double slope, Term odds) {
    this.inner = inner;
    this.function = function;
    this.slope = slope;
    this.odds = odds;
  }

  Bent(Term inner, DoubleUnaryOperator function) {
    this(inner, function, Double.NaN, null);
  }

  /** A probability of which the number is the log-odds. */
  static Bent logistic(Term inner, DoubleUnaryOperator function) {
    return new Bent(inner, function, Double.NaN, inner);
  }

  /** A straight line of the number, but for rounding. */
  static Bent straight(Term inner, DoubleUnaryOperator function, double slope) {
    return new Bent(inner, function, slope, null);
  }

  /** The number, less exact. */
  static Bent rounded(Term inner, DoubleUnaryOperator function) {
    return new Bent(inner, function, 1, inner.odds());
  }

  /** The probability of the other class. */
  static Bent other(Term inner, boolean single) {
    Term odds = inner.odds();
    return new Bent(
        inner,
        value -> Term.rounded(1 - value, single),
        -1,
        odds == null ? null : straight(odds, value -> -value, -1));
  }

  @Override
  public double of(Row row) {
    return function.applyAsDouble(inner.of(row));
  }

  @Override
  public Term odds() {
    return odds;
  }

  @Override
  public double explain(Row row, double scale, double[] into) {
    double[] own = new double[into.length];
    double expected = inner.explain(row, 1, own);
    double said = of(row);
    double bent =
        Double.isNaN(slope)
            ? Proportion.bend(own, expected, said, function)
            : Proportion.bend(own, expected, said, function, slope);
    for (int i = 0; i < own.length; i++) {
      into[i] += scale * own[i];
    }
    return bent;
  }
}
