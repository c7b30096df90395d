package dev.kontor.models.predict.trees;

import java.util.Arrays;

/**
 * Trees in one array. A node is one {@code long}: its upper half the code above which a row goes
 * right, its lower half where its left child stands (21 bits; the right one stands beside it),
 * which field it looks at (9 bits), and which way a missing value goes (2 bits). Where a walk ends,
 * a node is its own child, and its upper half says which end it is.
 *
 * <p>{@link Abreast} walks many side by side.
 */
final class Forest {
  /** Where in a node's bits its left child stands. */
  static final int CHILD = 11;

  /** Which way a missing value goes. */
  static final int NOWHERE = 0;

  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int ASTRAY = 3;

  private final long[] nodes;
  private final int[] roots;
  private final int[] depths;
  private final double[] ends;
  private final int[] astray;
  private final int[] astrayTo;
  private final int[] places;
  private double[] means;

  /**
   * @param roots where each tree starts
   * @param depths for each {@link Abreast#GROUP group} of trees the longest walk
   * @param ends the value of each end; NaN where there is no prediction
   * @param astray nodes from which missing values go neither left nor right, rising
   * @param astrayTo where they go
   */
  Forest(long[] nodes, int[] roots, int[] depths, double[] ends, int[] astray, int[] astrayTo) {
    this.nodes = nodes;
    this.roots = roots;
    this.depths = depths;
    this.ends = ends;
    this.astray = astray;
    this.astrayTo = astrayTo;
    places = new int[roots.length];
  }

  static long node(int above, int child, int field, int missing) {
    return (long) above << 32 | (long) child << CHILD | (long) field << 2 | missing;
  }

  int trees() {
    return roots.length;
  }

  /** In bytes, what all arrays hold. */
  long bytes() {
    return 8L * (nodes.length + ends.length + (means == null ? 0 : means.length))
        + 4L * (2 * roots.length + depths.length + astray.length + astrayTo.length);
  }

  /**
   * Walks all trees.
   *
   * @param values takes each tree's value; NaN where it predicts nothing
   */
  void walk(Row row, double[] values) {
    if (row.isComplete()) {
      Abreast.walk(nodes, roots, depths, row.codes(), places);
      for (int tree = 0; tree < places.length; tree++) {
        values[tree] = value(places[tree]);
      }
    } else {
      for (int tree = 0; tree < roots.length; tree++) {
        int at = roots[tree];
        for (int to = next(row, at); to != at; to = next(row, at)) {
          at = to;
        }
        values[tree] = at < 0 ? Double.NaN : value(at);
      }
    }
  }

  private double value(int at) {
    int beyond = at - nodes.length;
    return ends[beyond >= 0 ? beyond : (int) (nodes[at] >> 32) - Field.NO_VALUE];
  }

  /** The node after this one; this one if the walk ends here; below zero if it ends nowhere. */
  private int next(Row row, int at) {
    if (at < 0 || at >= nodes.length) {
      return at;
    }
    long node = nodes[at];
    int low = (int) node;
    int field = low >>> 2 & Fields.MOST - 1;
    if (low >>> CHILD == at || !row.isMissing(field)) {
      return Abreast.step(node, row.codes());
    }
    if (row.isRefused(field)) {
      return -1;
    }
    return switch (low & 3) {
      case LEFT -> low >>> CHILD;
      case RIGHT -> (low >>> CHILD) + 1;
      case ASTRAY -> astrayTo[Arrays.binarySearch(astray, at)];
      default -> -1;
    };
  }

  /**
   * Adds, for each tree, what each step changed in the expected value, to the field it looked at.
   * An expectation takes each branch to be as likely as the other.
   *
   * @param weights by which each tree's value is multiplied
   * @param scale by which all that is added is multiplied
   * @param into by field
   * @return the expected value of all trees, weighted; NaN if one predicts nothing
   */
  double explain(Row row, double[] weights, double scale, double[] into) {
    if (means == null) {
      findMeans();
    }
    double expected = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      int at = roots[tree];
      expected += weights[tree] * mean(at);
      for (int to = next(row, at); to != at; to = next(row, at)) {
        if (to < 0) {
          return Double.NaN;
        }
        into[(int) nodes[at] >>> 2 & Fields.MOST - 1] +=
            scale * weights[tree] * (mean(to) - mean(at));
        at = to;
      }
      if (Double.isNaN(value(at))) {
        return Double.NaN;
      }
    }
    return expected;
  }

  private double mean(int at) {
    if (at < nodes.length) {
      return means[at];
    }
    double value = value(at);
    return Double.isNaN(value) ? 0 : value;
  }

  /**
   * A child may stand before its parent or behind, so a node waits until its children are known.
   */
  private void findMeans() {
    means = new double[nodes.length];
    boolean[] known = new boolean[nodes.length];
    int[] path = new int[nodes.length];
    for (int start = 0; start < nodes.length; start++) {
      int top = 0;
      path[0] = start;
      while (top >= 0) {
        int at = path[top];
        int left = (int) nodes[at] >>> CHILD;
        if (known[at]) {
          top--;
        } else if (left == at) {
          double value = value(at);
          means[at] = Double.isNaN(value) ? 0 : value;
          known[at] = true;
        } else if (left < nodes.length && !known[left]) {
          path[++top] = left;
        } else if (left < nodes.length && !known[left + 1]) {
          path[++top] = left + 1;
        } else {
          means[at] = (mean(left) + mean(left + 1)) / 2;
          known[at] = true;
        }
      }
    }
  }
}
