package dev.kontor.models.predict.trees;

/**
 * What each field did to the values of a forest's trees: by Shapley values, or, if these would take
 * too long, by what each step of the row's own walk changed in what is expected (path
 * contributions, by Saabas).
 */
final class Accounts {
  /** Shapley values of more steps than these take more than a tenth of a second. */
  static final double MOST_STEPS = 2.5e7;

  /** What a step takes besides the numbers that it carries along, as so many of these. */
  private static final int AROUND = 4;

  private static final int DEEPEST = 200;

  private final Forest forest;
  private final Expectation expected;
  private final Shapley shapley; // Null if that would take too long.

  Accounts(Forest forest) {
    this.forest = forest;
    expected = new Expectation(forest);
    double steps = 0;
    int deepest = 0;
    for (int tree = 0; tree < forest.trees(); tree++) {
      steps += expected.steps(forest.root(tree));
      deepest = Math.max(deepest, expected.depth(forest.root(tree)));
    }
    int fields = Math.min(deepest, forest.fields());
    boolean exact = deepest <= DEEPEST && steps * (fields / 2 + AROUND) <= MOST_STEPS;
    shapley = exact ? new Shapley(forest, deepest, fields) : null;
  }

  /** Whether the contributions are Shapley values. */
  boolean isExact() {
    return shapley != null;
  }

  /**
   * @param weights by which each tree's value is multiplied
   * @param scale by which all that is added is multiplied
   * @param into by field
   * @return the expected value of all trees, weighted; NaN if one predicts nothing
   */
  double add(Row row, double[] weights, double scale, double[] into) {
    double sum = 0;
    for (int tree = 0; tree < forest.trees(); tree++) {
      int root = forest.root(tree);
      if (Double.isNaN(valueFrom(root, row))) {
        return Double.NaN;
      }
      sum += weights[tree] * expected.at(root);
      double all = scale * weights[tree];
      if (shapley != null) {
        shapley.add(tree, row, all, into);
      } else {
        walk(root, row, all, into);
      }
    }
    return sum;
  }

  private double valueFrom(int root, Row row) {
    int at = root;
    for (int to = forest.next(row, at); to != at; to = forest.next(row, at)) {
      if (to < 0) {
        return Double.NaN;
      }
      at = to;
    }
    return forest.value(at);
  }

  private void walk(int root, Row row, double scale, double[] into) {
    int at = root;
    for (int to = forest.next(row, at); to != at; to = forest.next(row, at)) {
      into[forest.field(at)] += scale * (expected.at(to) - expected.at(at));
      at = to;
    }
  }
}
