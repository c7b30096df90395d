package dev.kontor.models.predict.trees;

import java.util.Arrays;

/**
 * Shapley values of the trees of a forest, exactly, as TreeSHAP defines them: a field that is not
 * known sends a row both ways, by how many training rows went each (path-dependent; S. M. Lundberg,
 * G. G. Erion and S.-I. Lee, <em>Consistent Individualized Feature Attribution for Tree
 * Ensembles</em>, 2018; <em>Nature Machine Intelligence</em> 2, 2020).
 *
 * <p>They are found not by that paper's algorithm, which takes steps by the square of the depth for
 * every end, but as an integral (G. Owen, <em>Multilinear Extensions of Games</em>, 1972): if each
 * field is known with probability t, a row comes to an end with a probability that is a product of
 * one factor for each field on the way, {@code zero + t (one − zero)}: of all rows that part goes
 * on if the field is not known, and {@code one} is whether this row does. The value of a field is
 * the mean over all t from 0 to 1 of what knowing it changes, which is the product without the
 * field's factor times {@code one − zero}. That is a polynomial in t, so a few t are enough to have
 * its mean exactly.
 */
final class Shapley {
  private final Forest forest;
  private final double[] points;
  private final double[] weights;
  private final int count;
  private final double[] zeros;
  private final double[] ones;
  private final double[] inverses;
  private final double[] products;
  private final double[] sums;
  private final int[] levels;
  private Row row;
  private double scale;
  private double[] into;

  /**
   * @param depth of the deepest tree
   * @param fields the most that are looked at on the way to an end
   */
  Shapley(Forest forest, int depth, int fields) {
    this.forest = forest;
    Quadrature quadrature = Quadrature.exactFor(fields - 1);
    points = quadrature.points();
    weights = quadrature.weights();
    count = quadrature.count();
    zeros = new double[depth + 1];
    ones = new double[depth + 1];
    inverses = new double[(depth + 1) * count];
    products = new double[(depth + 1) * count];
    sums = new double[(depth + 1) * count];
    levels = new int[Fields.MOST];
    zeros[0] = 1;
    ones[0] = 1;
    Arrays.fill(inverses, 0, count, 1);
    Arrays.fill(products, 0, count, 1);
  }

  /**
   * Adds a tree's values for a row that it has a prediction for.
   *
   * @param scale by which all that is added is multiplied
   * @param into by field
   */
  void add(int tree, Row row, double scale, double[] into) {
    this.row = row;
    this.scale = scale;
    this.into = into;
    go(forest.root(tree), 0);
  }

  /** Sums up, for each t, the values of all ends from here on by how likely they are reached. */
  private void go(int at, int level) {
    int here = level * count;
    if (forest.isEnd(at)) {
      double value = forest.value(at);
      double told = Double.isNaN(value) ? 0 : value;
      for (int i = here; i < here + count; i++) {
        sums[i] = told * products[i];
      }
      return;
    }
    Arrays.fill(sums, here, here + count, 0);
    int field = forest.field(at);
    int before = levels[field];
    double zero = zeros[before];
    double one = ones[before];
    int left = forest.left(at);
    int to = forest.next(row, at);
    double share = forest.share(at);
    levels[field] = level + 1;
    step(left, level, before, zero * share, to == left ? one : 0, field);
    step(left + 1, level, before, zero * (1 - share), to == left + 1 ? one : 0, field);
    if (to >= 0 && to != left && to != left + 1) {
      step(to, level, before, 0, one, field);
    }
    levels[field] = before;
  }

  /**
   * @param before at which level the field was looked at last; 0 if it was not
   * @param zero the part of all rows that the field lets through if it is not known
   * @param one 1 if it lets this row through, else 0
   */
  private void step(int to, int level, int before, double zero, double one, int field) {
    if (zero == 0 && one == 0) {
      return; // Nobody goes there, whatever is known.
    }
    int here = level * count;
    int next = here + count;
    int last = before * count;
    double change = one - zero;
    zeros[level + 1] = zero;
    ones[level + 1] = one;
    for (int i = 0; i < count; i++) {
      double factor = zero + points[i] * change;
      inverses[next + i] = 1 / factor;
      products[next + i] = products[here + i] * factor * inverses[last + i];
    }
    go(to, level + 1);
    double changeBefore = ones[before] - zeros[before];
    double mean = 0;
    for (int i = 0; i < count; i++) {
      double sum = sums[next + i];
      sums[here + i] += sum;
      mean += weights[i] * sum * (change * inverses[next + i] - changeBefore * inverses[last + i]);
    }
    into[field] += scale * mean;
  }
}
