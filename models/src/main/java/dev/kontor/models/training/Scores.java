package dev.kontor.models.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How good probabilities were.
 *
 * @param count of what
 * @param logLoss mean negative logarithm of the probability given to what came; smaller is better
 * @param auc the probability that an up was given more than a down; {@code NaN} if one class is
 *     missing
 * @param hitRate the share that came as the likelier class, a half counting as up
 */
public record Scores(int count, double logLoss, double auc, double hitRate) {
  /** Certainty is never believed: a wrong one would cost everything. */
  private static final double CERTAIN = 1e-15;

  public static Scores of(double[] probabilities, boolean[] up) {
    double loss = 0;
    int hits = 0;
    for (int i = 0; i < up.length; i++) {
      double given = up[i] ? probabilities[i] : 1 - probabilities[i];
      loss -= Math.log(Math.max(CERTAIN, given));
      hits += (probabilities[i] >= 0.5) == up[i] ? 1 : 0;
    }
    return new Scores(
        up.length, loss / up.length, auc(probabilities, up), (double) hits / up.length);
  }

  /** What naming the same probability every time scores. */
  public static Scores ofConstant(double probability, boolean[] up) {
    double[] probabilities = new double[up.length];
    Arrays.fill(probabilities, probability);
    return of(probabilities, up);
  }

  /** The statistic of Mann and Whitney, by ranks; equals share theirs. */
  private static double auc(double[] probabilities, boolean[] up) {
    int[] order =
        IntStream.range(0, up.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double ranks = 0;
    long ups = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && probabilities[order[to]] == probabilities[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (up[order[i]]) {
          ranks += (from + to + 1) / 2.0;
          ups++;
        }
      }
      from = to;
    }
    long downs = up.length - ups;
    return ups == 0 || downs == 0 ? Double.NaN : (ranks - ups * (ups + 1) / 2.0) / ups / downs;
  }
}
