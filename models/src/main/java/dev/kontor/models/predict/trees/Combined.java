package dev.kontor.models.predict.trees;

/** The sum or average of other numbers. */
final class Combined implements Term {
  private final Term[] parts;
  private final Weights weights;
  private final double added;
  private final boolean single;
  private final double[] values;

  /**
   * @param added to all
   * @param single whether in {@code float}
   */
  Combined(Term[] parts, Weights weights, double added, boolean single) {
    this.parts = parts;
    this.weights = weights;
    this.added = added;
    this.single = single;
    values = new double[parts.length];
  }

  @Override
  public double of(Row row) {
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].of(row);
    }
    double sum = weights.combine(values);
    return added == 0 ? sum : Term.rounded(sum + added, single);
  }

  @Override
  public double explain(Row row, double scale, double[] into) {
    double expected = added;
    double[] shares = weights.shares();
    for (int i = 0; i < parts.length; i++) {
      expected += shares[i] * parts[i].explain(row, scale * shares[i], into);
    }
    return expected;
  }
}
