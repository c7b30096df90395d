package dev.kontor.models.predict.trees;

/**
 * Shapley values of the trees of a forest, exactly: S. M. Lundberg, G. G. Erion and S.-I. Lee,
 * <em>Consistent Individualized Feature Attribution for Tree Ensembles</em> (2018), algorithm 2;
 * <em>Nature Machine Intelligence</em> 2 (2020). A field that is not known sends a row both ways,
 * by how many training rows went each (path-dependent).
 *
 * <p>On the way down, a path keeps for each field looked at which part of the rows go on if it is
 * not known, and which if it is: all or none. The weight of {@code i} fields known of all is
 * extended by each field, and taken back where a field is looked at again, as the algorithm's
 * EXTEND and UNWIND say.
 */
final class Shapley {
  private final Forest forest;
  private int[] fields = {};
  private double[] zeros = {};
  private double[] ones = {};
  private double[] weights = {};
  private Row row;
  private double scale;
  private double[] into;

  Shapley(Forest forest) {
    this.forest = forest;
  }

  /**
   * Adds a tree's values for a row that it has a prediction for.
   *
   * @param depth of the tree
   * @param scale by which all that is added is multiplied
   * @param into by field
   */
  void add(int tree, int depth, Row row, double scale, double[] into) {
    int most = (depth + 2) * (depth + 3) / 2 + depth + 2;
    if (fields.length < most) {
      fields = new int[most];
      zeros = new double[most];
      ones = new double[most];
      weights = new double[most];
    }
    this.row = row;
    this.scale = scale;
    this.into = into;
    go(forest.root(tree), 0, 0, 1, 1, -1);
  }

  /**
   * @param from where the path that leads here stands
   * @param length of it
   * @param zero the part of the rows that take the last step if its field is not known
   * @param one 1 if the row takes it, else 0
   */
  private void go(int at, int from, int length, double zero, double one, int field) {
    extend(from, length, zero, one, field);
    if (forest.isEnd(at)) {
      double value = forest.value(at);
      if (value != 0 && !Double.isNaN(value)) {
        end(from, length, value);
      }
      return;
    }
    int looked = forest.field(at);
    double before = 1;
    double known = 1;
    int last = length;
    for (int i = 1; i <= length; i++) {
      if (fields[from + i] == looked) {
        before = zeros[from + i];
        known = ones[from + i];
        unwind(from, length, i);
        last = length - 1;
        break;
      }
    }
    int left = forest.left(at);
    int to = forest.next(row, at);
    double share = forest.share(at);
    step(left, from, last, before * share, to == left ? known : 0, looked);
    step(left + 1, from, last, before * (1 - share), to == left + 1 ? known : 0, looked);
    if (to >= 0 && to != left && to != left + 1) {
      step(to, from, last, 0, known, looked);
    }
  }

  private void step(int to, int from, int last, double zero, double one, int field) {
    if (zero == 0 && one == 0) {
      return; // Nobody goes there, whatever is known.
    }
    int next = from + last + 1;
    for (int i = 0; i <= last; i++) {
      fields[next + i] = fields[from + i];
      zeros[next + i] = zeros[from + i];
      ones[next + i] = ones[from + i];
      weights[next + i] = weights[from + i];
    }
    go(to, next, last + 1, zero, one, field);
  }

  private void extend(int from, int length, double zero, double one, int field) {
    fields[from + length] = field;
    zeros[from + length] = zero;
    ones[from + length] = one;
    weights[from + length] = length == 0 ? 1 : 0;
    for (int i = length - 1; i >= 0; i--) {
      weights[from + i + 1] += one * weights[from + i] * (i + 1) / (length + 1);
      weights[from + i] = zero * weights[from + i] * (length - i) / (length + 1);
    }
  }

  private void unwind(int from, int length, int which) {
    double zero = zeros[from + which];
    double one = ones[from + which];
    double next = weights[from + length];
    for (int i = length - 1; i >= 0; i--) {
      if (one != 0) {
        double before = weights[from + i];
        weights[from + i] = next * (length + 1) / ((i + 1) * one);
        next = before - weights[from + i] * zero * (length - i) / (length + 1);
      } else {
        weights[from + i] = weights[from + i] * (length + 1) / (zero * (length - i));
      }
    }
    for (int i = which; i < length; i++) {
      fields[from + i] = fields[from + i + 1];
      zeros[from + i] = zeros[from + i + 1];
      ones[from + i] = ones[from + i + 1];
    }
  }

  private void end(int from, int length, double value) {
    for (int i = 1; i <= length; i++) {
      double zero = zeros[from + i];
      double one = ones[from + i];
      if (zero != one) {
        into[fields[from + i]] += scale * unwound(from, length, zero, one) * (one - zero) * value;
      }
    }
  }

  /** The sum of the weights of a path without one of its fields. */
  private double unwound(int from, int length, double zero, double one) {
    double next = weights[from + length];
    double sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (one != 0) {
        double weight = next * (length + 1) / ((i + 1) * one);
        sum += weight;
        next = weights[from + i] - weight * zero * (length - i) / (length + 1);
      } else {
        sum += weights[from + i] * (length + 1) / (zero * (length - i));
      }
    }
    return sum;
  }
}
