package dev.kontor.models.predict.trees;

/** One row of values as trees see it; used again for the next. */
final class Row {
  private final Field[] fields;
  private final Treatment[] treatments;
  private final long[] codes;
  private final boolean[] missing;
  private final boolean[] refused;
  private boolean complete;

  Row(Field[] fields) {
    this.fields = fields;
    treatments = new Treatment[fields.length];
    for (int i = 0; i < fields.length; i++) {
      treatments[i] = fields[i].treatment();
    }
    codes = new long[Integer.highestOneBit(Math.max(1, 2 * fields.length - 1))];
    missing = new boolean[fields.length];
    refused = new boolean[fields.length];
  }

  /** Takes values in, each treated as the model says. */
  void take(double[] values) {
    if (values.length != fields.length) {
      throw new IllegalArgumentException(
          "expected " + fields.length + " values, got " + values.length);
    }
    boolean all = true;
    for (int i = 0; i < fields.length; i++) {
      double value = treatments[i].of(values[i]);
      if (!Double.isNaN(value)) {
        codes[i] = (long) fields[i].code(value) << 32;
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

  /**
   * The codes of the values in the upper halves, arbitrary where values are missing; a power of two
   * of them. Only read.
   */
  long[] codes() {
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
