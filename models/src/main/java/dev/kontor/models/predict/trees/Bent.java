package dev.kontor.models.predict.trees;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of another number. A field contributes the same share of the distance after it as
 * before it.
 */
final class Bent implements Term {
  private final Term inner;
  private final DoubleUnaryOperator function;

  Bent(Term inner, DoubleUnaryOperator function) {
    this.inner = inner;
    this.function = function;
  }

  @Override
  public double of(Row row) {
    return function.applyAsDouble(inner.of(row));
  }

  @Override
  public double explain(Row row, double scale, double[] into) {
    double[] own = new double[into.length];
    double expected = inner.explain(row, 1, own);
    double distance = 0;
    for (double one : own) {
      distance += one;
    }
    double bent = function.applyAsDouble(expected);
    double share = distance == 0 ? 0 : (function.applyAsDouble(inner.of(row)) - bent) / distance;
    for (int i = 0; i < own.length; i++) {
      into[i] += scale * share * own[i];
    }
    return bent;
  }
}
