package dev.kontor.models.predict;

import dev.kontor.models.predict.contributions.Remainder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Explains any model by asking it: an input contributes what it changes when it becomes known, on
 * average over some orders in which inputs become known (E. Strumbelj and I. Kononenko,
 * <em>Explaining prediction models and individual predictions with feature contributions</em>,
 * 2014). Until then an input has the value of a row of the background. For each such row there is
 * an order, drawn once with a seed, and its reverse; so a row always gets the same contributions.
 *
 * <p>They are estimates of the values that {@link SetsExplainer} would find, but add up exactly.
 */
final class OrdersExplainer implements Explainer {
  private static final long SEED = 1;

  private final Scorer scorer;
  private final List<double[]> rows;
  private final int[][] orders;
  private final double[] scores;
  private final double expected;

  /**
   * @param rows the background, which all have a score
   */
  OrdersExplainer(Scorer scorer, List<double[]> rows) {
    this.scorer = scorer;
    this.rows = rows;
    orders = new int[rows.size()][];
    scores = new double[rows.size()];
    Random random = new Random(SEED);
    double sum = 0;
    for (int i = 0; i < orders.length; i++) {
      orders[i] = order(rows.get(i).length, random);
      scores[i] = scorer.score(rows.get(i));
      sum += scores[i];
    }
    expected = sum / rows.size();
  }

  private static int[] order(int inputs, Random random) {
    int[] order = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  @Override
  public double explain(double[] values, double[] contributions) {
    double said = scorer.score(values);
    Arrays.fill(contributions, 0);
    for (int i = 0; i < orders.length; i++) {
      walk(i, false, values, said, contributions);
      walk(i, true, values, said, contributions);
    }
    double rest = said - expected - Remainder.sum(contributions);
    if (Double.isNaN(rest)) {
      return Double.NaN;
    }
    Remainder.spread(rest, contributions);
    return expected;
  }

  private void walk(int which, boolean back, double[] values, double said, double[] contributions) {
    int[] order = orders[which];
    double[] mixed = rows.get(which).clone();
    double before = scores[which];
    for (int i = 0; i < order.length; i++) {
      int input = order[back ? order.length - 1 - i : i];
      mixed[input] = values[input];
      double after = i == order.length - 1 ? said : scorer.score(mixed);
      contributions[input] += (after - before) / (2 * orders.length);
      before = after;
    }
  }

  @Override
  public boolean isExact() {
    return false;
  }
}
