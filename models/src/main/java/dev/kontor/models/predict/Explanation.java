package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a score is what it is: what is expected of any row, plus all contributions, up to rounding.
 *
 * @param score the name of a model or of an ensemble
 * @param value the score
 * @param expected what is expected of any row; {@code NaN} if it is not explained
 * @param contributions of the inputs, in the order of the model; in an ensemble by its models
 * @param refusal why it is not explained, for people; null if it is
 */
public record Explanation(
    String score, double value, double expected, List<Contribution> contributions, String refusal) {

  public Explanation(
      String score, double value, double expected, List<Contribution> contributions) {
    this(score, value, expected, contributions, null);
  }

  /** There is none, and why. */
  static Explanation none(String score, double value, String refusal) {
    return new Explanation(score, value, Double.NaN, List.of(), refusal);
  }

  /**
   * Asks why a model's score of a row is what it is, on the score's own scale.
   *
   * @param fields the model's inputs
   * @param values of the inputs
   * @return null if there is no score
   */
  public static Explanation of(
      String score, double value, Explainer explainer, String[] fields, double[] values) {
    if (Double.isNaN(value)) {
      return null;
    }
    if (explainer.refusal() != null) {
      return none(score, value, explainer.refusal());
    }
    double[] shares = new double[values.length];
    double expected = explainer.inScore().explain(values, shares);
    if (Double.isNaN(expected)) {
      return none(score, value, "it has no score of this row mixed with others");
    }
    List<Contribution> contributions = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      contributions.add(new Contribution(fields[i], values[i], shares[i]));
    }
    return new Explanation(score, value, expected, contributions);
  }

  public boolean isExplained() {
    return refusal == null;
  }
}
