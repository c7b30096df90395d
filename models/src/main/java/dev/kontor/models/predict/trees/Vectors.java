package dev.kontor.models.predict.trees;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Rows made to find a difference between two readings of the same trees. The same for the same
 * model: at random, but from a fixed seed.
 */
public final class Vectors {
  /** Splits that get rows of their own; of more, evenly so many. */
  static final int SPLITS = 4_000;

  private static final int AT_RANDOM = 3_000;
  private static final long SEED = 20131125;

  private final Fields fields;
  private final List<Step> trees;
  private final Random random = new Random(SEED);

  Vectors(Fields fields, List<Step> trees) {
    this.fields = fields;
    this.trees = trees;
  }

  /**
   * Shows rows until one is refused.
   *
   * <p>First every bound of every field, the number just above and the one just below it, those of
   * all fields side by side; then for each split (for {@value #SPLITS} of them, if there are more)
   * rows that reach it, with its bound, the next number and the one before; then values from all
   * over, with missing, infinite and far ones among them.
   *
   * @param accepted told each row, which is used again
   * @return whether all were accepted
   */
  public boolean all(Predicate<double[]> accepted) {
    return atBounds(accepted) && atSplits(accepted) && atRandom(accepted);
  }

  private boolean atBounds(Predicate<double[]> accepted) {
    int most = 0;
    for (int field = 0; field < fields.count(); field++) {
      most = Math.max(most, fields.at(field).bounds().length);
    }
    double[] row = new double[fields.count()];
    for (int i = 0; i < most; i++) {
      for (int beside = -1; beside <= 1; beside++) {
        for (int field = 0; field < row.length; field++) {
          long[] bounds = fields.at(field).bounds();
          row[field] =
              bounds.length == 0
                  ? random.nextGaussian()
                  : value(field, bounds[(i + 7 * field) % bounds.length] + beside);
        }
        if (!accepted.test(row)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean atSplits(Predicate<double[]> accepted) {
    List<Step> splits = new ArrayList<>();
    Map<Step, Step> parents = new IdentityHashMap<>();
    for (Step tree : trees) {
      collect(tree, null, splits, parents);
    }
    int each = (splits.size() + SPLITS - 1) / SPLITS;
    double[] row = new double[fields.count()];
    for (int i = 0; i < splits.size(); i += Math.max(1, each)) {
      Step split = splits.get(i);
      reach(split, parents, row);
      for (int beside = -1; beside <= 1; beside++) {
        row[split.field()] = value(split.field(), split.bound() + beside);
        if (!accepted.test(row)) {
          return false;
        }
      }
      row[split.field()] = Double.NaN;
      if (!accepted.test(row)) {
        return false;
      }
    }
    return true;
  }

  private static void collect(Step first, Step above, List<Step> splits, Map<Step, Step> parents) {
    List<Step> open = new ArrayList<>(List.of(first));
    parents.putIfAbsent(first, above);
    while (!open.isEmpty()) {
      Step step = open.remove(open.size() - 1);
      if (step.isEnd()) {
        continue;
      }
      splits.add(step);
      for (Step next : List.of(step.right(), step.left(), step.missing())) {
        if (!next.isEnd() && !parents.containsKey(next)) {
          parents.put(next, step);
          open.add(next);
        }
      }
    }
  }

  /** Fills a row whose walk comes to a split: from below, so that what is nearest to it decides. */
  private void reach(Step split, Map<Step, Step> parents, double[] row) {
    for (int field = 0; field < row.length; field++) {
      row[field] = somewhere(field);
    }
    long[] low = new long[row.length];
    long[] high = new long[row.length];
    java.util.Arrays.fill(low, Long.MIN_VALUE);
    java.util.Arrays.fill(high, Long.MAX_VALUE);
    Step below = split;
    for (Step step = parents.get(split); step != null; step = parents.get(step)) {
      int field = step.field();
      if (below == step.left()) {
        high[field] = Math.min(high[field], step.bound());
      } else if (below == step.right()) {
        low[field] = Math.max(low[field], step.bound());
      } else {
        row[field] = Double.NaN;
      }
      below = step;
    }
    for (int field = 0; field < row.length; field++) {
      if (!Double.isNaN(row[field])) {
        if (high[field] != Long.MAX_VALUE) {
          row[field] = value(field, high[field]);
        } else if (low[field] != Long.MIN_VALUE) {
          row[field] = value(field, low[field] + 1);
        }
      }
    }
  }

  private boolean atRandom(Predicate<double[]> accepted) {
    double[] row = new double[fields.count()];
    for (int i = 0; i < AT_RANDOM; i++) {
      double missing = i % 3 == 0 ? 0.15 : 0;
      for (int field = 0; field < row.length; field++) {
        row[field] = random.nextDouble() < missing ? Double.NaN : somewhere(field);
      }
      if (!accepted.test(row)) {
        return false;
      }
    }
    for (int field = 0; field < row.length; field++) {
      for (double one : new double[] {0, -0.0, 1e300, -1e300, 1e-300, Double.NaN, 1e9, -1}) {
        for (int other = 0; other < row.length; other++) {
          row[other] = somewhere(other);
        }
        row[field] = one;
        if (!accepted.test(row)) {
          return false;
        }
      }
    }
    java.util.Arrays.fill(row, Double.NaN);
    return accepted.test(row);
  }

  /** Mostly about a field's bounds, at times beyond them. */
  private double somewhere(int field) {
    long[] bounds = fields.at(field).bounds();
    if (bounds.length == 0) {
      return random.nextGaussian();
    }
    double one = value(field, bounds[random.nextInt(bounds.length)]);
    double other = value(field, bounds[random.nextInt(bounds.length)]);
    return switch (random.nextInt(8)) {
      case 0 -> one;
      case 1 -> one + random.nextGaussian();
      case 2 -> Math.rint(one);
      default -> one + (other - one) * random.nextDouble();
    };
  }

  private double value(int field, long order) {
    return Field.value(order, fields.at(field).isFloat());
  }
}
