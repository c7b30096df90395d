package dev.kontor.models.predict.trees;

/**
 * What is expected of the rows that come to each node of a forest: of its children the average, by
 * how many training rows went to each. Where no prediction is made, 0 is expected.
 */
final class Expectation {
  private final Forest forest;
  private final double[] means;
  private final double[] steps;
  private final int[] depths;

  Expectation(Forest forest) {
    this.forest = forest;
    int nodes = forest.nodes();
    means = new double[nodes];
    steps = new double[nodes];
    depths = new int[nodes];
    findAll();
  }

  double at(int node) {
    return node < means.length ? means[node] : end(node);
  }

  private double end(int node) {
    double value = forest.value(node);
    return Double.isNaN(value) ? 0 : value;
  }

  /** The most steps of a walk from a node. */
  int depth(int node) {
    return node < depths.length ? depths[node] : 0;
  }

  /** How many steps all walks from a node take, where those that begin alike are taken once. */
  double steps(int node) {
    return node < steps.length ? steps[node] : 0;
  }

  /**
   * A child may stand before its parent or behind, so a node waits until its children are known.
   */
  private void findAll() {
    boolean[] known = new boolean[means.length];
    int[] path = new int[means.length];
    for (int start = 0; start < means.length; start++) {
      int top = 0;
      path[0] = start;
      while (top >= 0) {
        int at = path[top];
        int open = known[at] || forest.isEnd(at) ? -1 : unknownChild(at, known);
        if (open >= 0) {
          path[++top] = open;
        } else {
          if (!known[at]) {
            find(at);
            known[at] = true;
          }
          top--;
        }
      }
    }
  }

  private int unknownChild(int at, boolean[] known) {
    int left = forest.left(at);
    int astray = forest.astray(at);
    for (int child : new int[] {left, left + 1, astray}) {
      if (child >= 0 && child < known.length && !known[child]) {
        return child;
      }
    }
    return -1;
  }

  private void find(int at) {
    if (forest.isEnd(at)) {
      means[at] = end(at);
      return;
    }
    int left = forest.left(at);
    double share = forest.share(at);
    means[at] = share * at(left) + (1 - share) * at(left + 1);
    add(at, left);
    add(at, left + 1);
    if (forest.astray(at) >= 0) {
      add(at, forest.astray(at));
    }
  }

  /** Counts the steps to a child and from there. */
  private void add(int at, int child) {
    steps[at] += steps(child) + 1;
    depths[at] = Math.max(depths[at], depth(child) + 1);
  }
}
