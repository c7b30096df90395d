package dev.kontor.models.predict;

import dev.kontor.models.predict.EnsembleSettings.Combination;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one score of several.
 *
 * @param name of the score
 * @param members the names of its models
 * @param places of its members' scores in the row
 * @param weights what each counts for
 * @param threshold a score above it is a vote
 * @param quorum how many members must have a score
 */
public record Ensemble(
    String name,
    Combination by,
    List<String> members,
    int[] places,
    double[] weights,
    double threshold,
    int quorum) {

  /**
   * @param settings checked
   * @param firstScore the place in the row of the first model's score
   * @param models the names of all models, in the order of their scores
   */
  public static Ensemble of(
      String name, EnsembleSettings settings, int firstScore, List<String> models) {
    int count = settings.of().size();
    int[] places = new int[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      String member = settings.of().get(i);
      places[i] = firstScore + models.indexOf(member);
      weights[i] =
          settings.by() == Combination.WEIGHTED
              ? settings.weights().getOrDefault(member, BigDecimal.ZERO).doubleValue()
              : 1;
    }
    return new Ensemble(
        name,
        settings.by(),
        List.copyOf(settings.of()),
        places,
        weights,
        settings.threshold(),
        settings.quorum() == 0 ? count : settings.quorum());
  }

  /** Whether its score depends on the rows before: then {@link Following} says it. */
  public boolean follows() {
    return by == Combination.BEST_RECENT;
  }

  /**
   * The score of a row that holds those of the members; {@code NaN} without a quorum, and of one
   * that {@link #follows}.
   */
  public double of(double[] row) {
    if (follows()) {
      return Double.NaN;
    }
    int present = 0;
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < places.length; i++) {
      double score = row[places[i]];
      if (!Double.isNaN(score)) {
        present++;
        sum += weights[i] * (by == Combination.VOTE ? (score > threshold ? 1 : 0) : score);
        weight += weights[i];
      }
    }
    return present < quorum || weight == 0 ? Double.NaN : sum / weight;
  }

  /**
   * Why the score of a row is what it is: the contributions to its members' scores, by their
   * weights. The members of a vote are explained, what becomes of them is not.
   *
   * @param explained of the members, in their order; null where there is none
   * @return null if it has no score
   */
  public Explanation explain(double[] row, List<Explanation> explained) {
    double value = of(row);
    if (Double.isNaN(value)) {
      return null;
    }
    if (by == Combination.VOTE) {
      return Explanation.none(name, value, "a vote may turn by a small change of a score");
    }
    double whole = 0;
    for (int i = 0; i < places.length; i++) {
      whole += Double.isNaN(row[places[i]]) ? 0 : weights[i];
    }
    double expected = 0;
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      double weight = weights[i] / whole;
      if (Double.isNaN(row[places[i]]) || weight == 0) {
        continue;
      }
      if (explained.get(i) == null || !explained.get(i).isExplained()) {
        return Explanation.none(name, value, members.get(i) + ", of which it is made, is not");
      }
      expected += weight * explained.get(i).expected();
      for (Contribution one : explained.get(i).contributions()) {
        String input = members.get(i) + "." + one.input();
        contributions.add(new Contribution(input, one.value(), weight * one.share()));
      }
    }
    return new Explanation(name, value, expected, contributions);
  }
}
