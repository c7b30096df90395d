package dev.kontor.models.predict;

/**
 * One number that a model says about one row of values. Runs on the hot path: it belongs to the
 * thread that made it, reuses its memory and keeps nothing between calls.
 */
@FunctionalInterface
public interface Scorer {
  /**
   * Scores a row.
   *
   * @param values in the order given when this scorer was made; {@code NaN} is a missing value and
   *     treated as the model says. Only read.
   * @return the score, {@code NaN} where the model has none or refuses the values
   */
  double score(double[] values);
}
