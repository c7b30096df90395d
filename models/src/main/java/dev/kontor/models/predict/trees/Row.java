package dev.kontor.models.predict.trees;

/** One row of values as trees see it; used again for the next. */
final class Row {
  private final Field[] fields;
  private final Treatment[] treatments;
  private final int[] codes;
  private final boolean[] missing;
  private final boolean[] refused;
  private boolean complete;

  Row(Field[] fields) {
    this.fields = fields;
    treatments = new Treatment[fields.length];
    for (int i = 0; i < fields.length; i++) {
      treatments[i] = fields[i].treatment();
    }
    codes = new int[fields.length];
    missing = new boolean[fields.length];
    refused = new boolean[fields.length];
  }

  /** Takes values in, each treated as the model says. */
  void take(double[] values) {
    if (values.length != codes.length) {
      throw new IllegalArgumentException(
          "expected " + codes.length + " values, got " + values.length);
    }
    boolean all = true;
    for (int i = 0; i < codes.length; i++) {
      double value = treatments[i].of(values[i]);
      if (!Double.isNaN(value)) {
        codes[i] = fields[i].code(value);
        missing[i] = false;
      } else {
        all = false;
        missing[i] = true;
        refused[i] = Treatment.isRefused(value);
      }
    }
    complete = all;
  }

  /** Whether no value is missing. */
  boolean isComplete() {
    return complete;
  }

  /** The codes of the values, arbitrary where they are missing. Only read. */
  int[] codes() {
    return codes;
  }

  boolean isMissing(int field) {
    return missing[field];
  }

  /** Whether a missing value must not be looked at. */
  boolean isRefused(int field) {
    return refused[field];
  }
}
