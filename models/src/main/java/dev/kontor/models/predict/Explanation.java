package dev.kontor.models.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a score is what it is: what is expected of any row, plus all contributions, up to rounding.
 *
 * @param score the name of a model or of an ensemble
 * @param value the score
 * @param expected what is expected of any row
 * @param contributions of the inputs, in the order of the model; in an ensemble by its models
 */
public record Explanation(
    String score, double value, double expected, List<Contribution> contributions) {

  /**
   * Asks why a model's score of a row is what it is, on the score's own scale.
   *
   * @param explainer null if there is none
   * @param fields the model's inputs
   * @param values of the inputs
   * @return null if it cannot be explained
   */
  public static Explanation of(
      String score, double value, Explainer explainer, String[] fields, double[] values) {
    if (explainer == null || Double.isNaN(value)) {
      return null;
    }
    double[] shares = new double[values.length];
    double expected = explainer.inScore().explain(values, shares);
    if (Double.isNaN(expected)) {
      return null;
    }
    List<Contribution> contributions = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      contributions.add(new Contribution(fields[i], values[i], shares[i]));
    }
    return new Explanation(score, value, expected, contributions);
  }
}
