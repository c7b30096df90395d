package dev.kontor.models.expressions;

/**
 * A compiled expression: reads numbers by their place and gives one. A condition gives 1 for true,
 * 0 for false; {@code NaN} is an absent value, and what needs an absent value is absent.
 */
@FunctionalInterface
public interface Formula {
  double of(double[] values);
}
