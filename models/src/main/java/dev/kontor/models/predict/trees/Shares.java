package dev.kontor.models.predict.trees;

import dev.kontor.models.predict.contributions.Remainder;

/**
 * One class's share of several numbers: softmax, if they are exponents. Contributions follow the
 * straight line from what is expected of all numbers to what they are, and count how much each
 * moved the share on the way.
 */
final class Shares implements Term {
  private static final int PIECES = 64;

  private final Term[] parts;
  private final int asked;
  private final boolean exponents;
  private final boolean single;
  private final double[] values;

  /**
   * @param asked which part's share
   * @param exponents whether the numbers are exponents of what is shared out
   */
  Shares(Term[] parts, int asked, boolean exponents, boolean single) {
    this.parts = parts;
    this.asked = asked;
    this.exponents = exponents;
    this.single = single;
    values = new double[parts.length];
  }

  @Override
  public double of(Row row) {
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].of(row);
    }
    return share(values);
  }

  private double share(double[] of) {
    double max = of[0];
    for (double one : of) {
      max = one > max ? one : max;
    }
    double sum = 0;
    double mine = 0;
    for (int i = 0; i < of.length; i++) {
      double one = of[i];
      if (exponents) {
        one = Links.exp(Term.rounded(one - max, single), single);
      }
      sum = i == 0 ? one : Term.rounded(sum + one, single);
      mine = i == asked ? one : mine;
    }
    return sum == 1 ? mine : sum == 0 ? Double.NaN : Term.rounded(mine / sum, single);
  }

  @Override
  public double explain(Row row, double scale, double[] into) {
    double[][] own = new double[parts.length][into.length];
    double[] from = new double[parts.length];
    double[] to = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      from[i] = parts[i].explain(row, 1, own[i]);
      to[i] = parts[i].of(row);
    }
    double[] slopes = slopes(from, to);
    double[] all = new double[into.length];
    for (int i = 0; i < parts.length; i++) {
      for (int field = 0; field < all.length; field++) {
        all[field] += slopes[i] * own[i][field];
      }
    }
    double expected = share(from);
    Remainder.spread(share(to) - expected - Remainder.sum(all), all);
    for (int field = 0; field < all.length; field++) {
      into[field] += scale * all[field];
    }
    return expected;
  }

  /** How much the share changes with each number, on average on the way. */
  private double[] slopes(double[] from, double[] to) {
    double[] slopes = new double[parts.length];
    double[] at = new double[parts.length];
    for (int piece = 0; piece < PIECES; piece++) {
      for (int i = 0; i < at.length; i++) {
        at[i] = from[i] + (piece + 0.5) / PIECES * (to[i] - from[i]);
      }
      double mine = share(at);
      double total = 0;
      for (double one : at) {
        total += one;
      }
      for (int i = 0; i < at.length; i++) {
        double kept = (i == asked ? 1 : 0) - mine;
        double other = exponents ? shareOf(at, i) * ((i == asked ? 1 : 0) - mine) : kept / total;
        slopes[i] += other / PIECES;
      }
    }
    return slopes;
  }

  private static double shareOf(double[] exponents, int which) {
    double sum = 0;
    for (double one : exponents) {
      sum += Math.exp(one - exponents[which]);
    }
    return 1 / sum;
  }
}
