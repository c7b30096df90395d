package dev.kontor.models.predict.trees;

import org.dmg.pmml.tree.Node;

/**
 * One step of a walk through a tree: at a field's value up to the bound it goes left, above it
 * right, and where the value is missing its own way. Steps may share what follows them.
 *
 * @param field the field looked at, by its place in the row; below zero at the end of a walk
 * @param bound in the order of the field's values, see {@link Field#order}
 * @param share of the training rows that come here and have the value, how many went left
 * @param end where a walk ends; null if it ends in no prediction
 */
record Step(int field, long bound, double share, Step left, Step right, Step missing, Node end) {
  /** Where a file does not say how many rows took which branch. */
  static final double EVEN = 0.5;

  /** No prediction. */
  static final Step NOWHERE = end(null);

  static Step end(Node node) {
    return new Step(-1, 0, EVEN, null, null, null, node);
  }

  boolean isEnd() {
    return field < 0;
  }

  /** Steps are told apart by what they are, not by what they look like: they are shared. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
