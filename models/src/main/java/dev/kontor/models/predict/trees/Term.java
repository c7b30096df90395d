package dev.kontor.models.predict.trees;

/** A number computed from a row, by one thread. */
interface Term {
  /** {@code NaN} where there is none. */
  double of(Row row);

  /**
   * Adds to each field what it contributes to the number's distance from what is expected of any
   * row; the contributions of all fields add up to it.
   *
   * @param scale by which what is added is multiplied
   * @param into by field
   * @return what is expected; {@code NaN} if the row has no number
   */
  double explain(Row row, double scale, double[] into);

  /**
   * The log-odds, if the number is a probability made of them; null if it is not. Contributions to
   * log-odds are sums; to the probability they are not.
   */
  default Term odds() {
    return null;
  }

  /** The nearest number of the arithmetic that a model asks for. */
  static double rounded(double value, boolean single) {
    return single ? (float) value : value;
  }
}
