package dev.kontor.models.predict;

import dev.kontor.models.predict.contributions.Remainder;
import java.util.List;

/**
 * Explains any model of few inputs by asking it: Shapley values over all sets of inputs, where
 * those that are not known have the values of a row of the background, on average over its rows
 * (interventional: D. Janzing, L. Minorics and P. Bloebaum, <em>Feature Relevance Quantification in
 * Explainable AI</em>, 2020).
 *
 * @param rows the background
 */
record SetsExplainer(Scorer scorer, List<double[]> rows) implements Explainer {

  @Override
  public double explain(double[] values, double[] contributions) {
    int inputs = values.length;
    double[] worth = new double[1 << inputs];
    for (int known = 0; known < worth.length; known++) {
      for (double[] row : rows) {
        worth[known] += scorer.score(mixed(row, values, known)) / rows.size();
      }
      if (Double.isNaN(worth[known])) {
        return Double.NaN;
      }
    }
    for (int input = 0; input < inputs; input++) {
      contributions[input] = 0;
      for (int known = 0; known < worth.length; known++) {
        if ((known >> input & 1) == 0) {
          double more = worth[known | 1 << input] - worth[known];
          contributions[input] += more * share(Integer.bitCount(known), inputs);
        }
      }
    }
    double rest = worth[worth.length - 1] - worth[0] - Remainder.sum(contributions);
    Remainder.spread(rest, contributions);
    return worth[0];
  }

  private static double[] mixed(double[] row, double[] values, int known) {
    double[] mixed = row.clone();
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (known >> i & 1) == 1 ? values[i] : mixed[i];
    }
    return mixed;
  }

  /** Of all orders of inputs, those in which just this many come before another one. */
  private static double share(int before, int inputs) {
    double share = 1.0 / inputs;
    for (int i = 1; i <= before; i++) {
      share *= (double) i / (inputs - i);
    }
    return share;
  }
}
