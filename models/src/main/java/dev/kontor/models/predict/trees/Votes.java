package dev.kontor.models.predict.trees;

import java.util.Arrays;
import java.util.List;

/** A class's share of the votes of weighted trees, each for one class. */
final class Votes implements Term {
  private final Grove ballots;
  private final double[] weights;
  private final List<String> classes;
  private final boolean single;
  private final double[] votes;
  private double[] sums = {};
  private int[] seen = {};
  private Accounts accounts;

  /**
   * @param ballots whose trees predict the place of a class
   * @param classes their names, the first the one whose share is asked for; filled as trees are
   *     laid out
   */
  Votes(Grove ballots, double[] weights, List<String> classes, boolean single) {
    this.ballots = ballots;
    this.weights = weights;
    this.classes = classes;
    this.single = single;
    votes = new double[weights.length];
  }

  /** Sums are added in the order in which classes were first voted for, as the reference does. */
  @Override
  public double of(Row row) {
    ballots.forest().walk(row, votes);
    if (sums.length < classes.size()) {
      sums = new double[classes.size()];
      seen = new int[classes.size()];
    }
    Arrays.fill(sums, 0);
    int count = 0;
    for (int tree = 0; tree < votes.length; tree++) {
      double vote = votes[tree];
      if (Double.isNaN(vote)) {
        return Double.NaN;
      }
      int one = (int) vote;
      boolean first = true;
      for (int i = 0; i < count; i++) {
        first &= seen[i] != one;
      }
      if (first) {
        seen[count++] = one;
      }
      sums[one] = Term.rounded(sums[one] + Term.rounded(weights[tree], single), single);
    }
    double all = 0;
    for (int i = 0; i < count; i++) {
      all = Term.rounded(all + sums[seen[i]], single);
    }
    return all == 1 ? sums[0] : all == 0 ? Double.NaN : Term.rounded(sums[0] / all, single);
  }

  /** A tree's vote counts 1 if it is for the class asked for, else 0. */
  @Override
  public double explain(Row row, double scale, double[] into) {
    if (accounts == null) {
      accounts = new Accounts(ballots.forest().with(vote -> vote == 0 ? 1 : 0));
    }
    double all = Arrays.stream(weights).sum();
    double[] shares = Arrays.stream(weights).map(weight -> weight / all).toArray();
    return accounts.add(row, shares, scale, into);
  }
}
