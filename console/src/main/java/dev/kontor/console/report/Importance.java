package dev.kontor.console.report;

/**
 * How much a feature matters to a version of a model, as its card says.
 *
 * @param version its number in the registry; 0 for a file of none
 * @param feature empty where there is no card
 * @param gain share of the training's loss that splits on it spared; {@code NaN} if it is no tree's
 * @param permutation by how much the tests' log loss grows without it
 * @param reason why there is no card; empty where there is one
 */
record Importance(
    String model, int version, String feature, double gain, double permutation, String reason) {
  static Importance of(Row row) {
    return new Importance(
        row.text("model"),
        row.text("version").isEmpty() ? 0 : Integer.parseInt(row.text("version")),
        row.text("feature"),
        number(row, "gain"),
        number(row, "permutation"),
        row.text("reason"));
  }

  private static double number(Row row, String column) {
    return row.text(column).isEmpty() ? Double.NaN : row.number(column);
  }

  /** {@code forest@3}; a file of no version has its name alone. */
  String name() {
    return version == 0 ? model : model + "@" + version;
  }

  boolean isKnown() {
    return !feature.isEmpty();
  }

  /** What is said first: gain where there is one. */
  double size() {
    return Double.isNaN(gain) ? permutation : gain;
  }
}
