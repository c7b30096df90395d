package dev.kontor.console.report;

/**
 * How much a feature matters to a model, as its card says.
 *
 * @param gain share of the training's loss that splits on it spared; {@code NaN} if it is no tree's
 * @param permutation by how much the tests' log loss grows without it
 */
record Importance(String model, String feature, double gain, double permutation) {
  static Importance of(Row row) {
    return new Importance(
        row.text("model"), row.text("feature"), number(row, "gain"), number(row, "permutation"));
  }

  private static double number(Row row, String column) {
    return row.text(column).isEmpty() ? Double.NaN : row.number(column);
  }

  /** What is said first: gain where there is one. */
  double size() {
    return Double.isNaN(gain) ? permutation : gain;
  }
}
