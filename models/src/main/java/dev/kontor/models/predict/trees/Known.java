package dev.kontor.models.predict.trees;

/**
 * What the steps before say about the field last looked at.
 *
 * @param field by its place in the row
 * @param missing whether it has no value; if not, its value is above one bound and up to another
 */
record Known(int field, boolean missing, long above, long upTo) {
  static Known missing(int field) {
    return new Known(field, true, 0, 0);
  }

  static Known present(int field) {
    return new Known(field, false, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** On the left of a step. */
  Known upTo(long bound) {
    return new Known(field, false, above, Math.min(upTo, bound));
  }

  /** On its right. */
  Known above(long bound) {
    return new Known(field, false, Math.max(above, bound), upTo);
  }
}
