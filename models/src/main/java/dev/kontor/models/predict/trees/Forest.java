package dev.kontor.models.predict.trees;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Trees in one array. A node is one {@code long}: its upper half the code above which a row goes
 * right, its lower half where its left child stands (21 bits; the right one stands beside it),
 * which way a missing value goes (2 bits), and which field it looks at (9 bits). Where a walk ends,
 * a node is its own child, and its upper half says which end it is.
 *
 * <p>{@link Abreast} walks many side by side.
 */
final class Forest {
  /** Where in a node's bits its left child stands. */
  static final int CHILD = 11;

  private static final int MISSING = 9;

  /** Which way a missing value goes. */
  static final int NOWHERE = 0;

  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int ASTRAY = 3;

  private final long[] nodes;
  private final double[] shares;
  private final int[] roots;
  private final int[] depths;
  private final double[] ends;
  private final int[] astray;
  private final int[] astrayTo;
  private final int[] places;

  /**
   * @param shares of the training rows that come to each node, how many went left; null for half
   * @param roots where each tree starts
   * @param depths for each {@link Abreast#GROUP group} of trees the longest walk
   * @param ends the value of each end; NaN where there is no prediction
   * @param astray nodes from which missing values go neither left nor right, rising
   * @param astrayTo where they go
   */
  Forest(
      long[] nodes,
      double[] shares,
      int[] roots,
      int[] depths,
      double[] ends,
      int[] astray,
      int[] astrayTo) {
    this.nodes = nodes;
    this.shares = shares;
    this.roots = roots;
    this.depths = depths;
    this.ends = ends;
    this.astray = astray;
    this.astrayTo = astrayTo;
    places = new int[roots.length];
  }

  static long node(int above, int child, int field, int missing) {
    return (long) above << 32 | (long) child << CHILD | (long) missing << MISSING | field;
  }

  /** The same trees with other values; where nothing is predicted, nothing still is. */
  Forest with(DoubleUnaryOperator change) {
    double[] others =
        Arrays.stream(ends).map(v -> Double.isNaN(v) ? v : change.applyAsDouble(v)).toArray();
    return new Forest(nodes, shares, roots, depths, others, astray, astrayTo);
  }

  int trees() {
    return roots.length;
  }

  /** In bytes, what all arrays hold. */
  long bytes() {
    return 8L * (nodes.length + (shares == null ? 0 : shares.length) + ends.length)
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

  int root(int tree) {
    return roots[tree];
  }

  /** How many nodes there are; what stands behind them are ends. */
  int nodes() {
    return nodes.length;
  }

  /** How many fields are looked at. */
  int fields() {
    return (int)
        IntStream.range(0, nodes.length)
            .filter(at -> !isEnd(at))
            .map(this::field)
            .distinct()
            .count();
  }

  boolean isEnd(int at) {
    return at >= nodes.length || left(at) == at;
  }

  /** The left child; the right one stands beside it. */
  int left(int at) {
    return (int) nodes[at] >>> CHILD;
  }

  /** Where missing values go that go neither left nor right; below zero if nowhere else. */
  int astray(int at) {
    return ((int) nodes[at] >>> MISSING & 3) == ASTRAY
        ? astrayTo[Arrays.binarySearch(astray, at)]
        : -1;
  }

  int field(int at) {
    return (int) nodes[at] & Fields.MOST - 1;
  }

  /** Of the training rows that come to a node, how many went left. */
  double share(int at) {
    return shares == null ? Step.EVEN : shares[at];
  }

  /** Of an end; NaN where there is no prediction. */
  double value(int at) {
    int beyond = at - nodes.length;
    return ends[beyond >= 0 ? beyond : (int) (nodes[at] >> 32) - Field.NO_VALUE];
  }

  /** The node after this one; this one if the walk ends here; below zero if it ends nowhere. */
  int next(Row row, int at) {
    if (at < 0 || at >= nodes.length) {
      return at;
    }
    long node = nodes[at];
    int low = (int) node;
    int field = low & Fields.MOST - 1;
    if (low >>> CHILD == at || !row.isMissing(field)) {
      return Abreast.step(node, row.codes());
    }
    if (row.isRefused(field)) {
      return -1;
    }
    return switch (low >>> MISSING & 3) {
      case LEFT -> low >>> CHILD;
      case RIGHT -> (low >>> CHILD) + 1;
      case ASTRAY -> astrayTo[Arrays.binarySearch(astray, at)];
      default -> -1;
    };
  }
}
