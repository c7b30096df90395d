package dev.kontor.models.predict;

import dev.kontor.models.predict.trees.FlatModel;
import java.util.Arrays;
import java.util.List;

/** Asks flat trees and the reference the same, until they differ by as little as a digit. */
final class Comparison {
  private final PmmlScorer reference;
  private final FlatModel flat;
  private final List<String> names;
  private int rows;
  private String difference;

  Comparison(PmmlScorer reference, FlatModel flat, List<String> names) {
    this.reference = reference;
    this.flat = flat;
    this.names = names;
  }

  /** How many rows were compared. */
  int rows() {
    return rows;
  }

  /** What differs, for people; null if nothing did. */
  String difference() {
    return difference;
  }

  /** Whether both say the same of a row. */
  boolean agree(double[] values) {
    rows++;
    double theirs = reference.score(values);
    double ours = flat.score(values);
    if (Double.compare(theirs, ours) == 0) {
      return true;
    }
    difference =
        "flat trees say "
            + ours
            + " and pmml-evaluator "
            + theirs
            + " of "
            + String.join(", ", names)
            + " = "
            + Arrays.toString(values);
    return false;
  }
}
