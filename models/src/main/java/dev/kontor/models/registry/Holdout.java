package dev.kontor.models.registry;

import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import java.util.List;

/**
 * Rows that no contender has seen, with what came of them.
 *
 * @param inputs the names of the values
 * @param rows the values, in that order
 * @param outcomes 1 or 0
 */
public record Holdout(List<String> inputs, double[][] rows, double[] outcomes) {
  public Holdout {
    if (rows.length != outcomes.length) {
      throw new IllegalArgumentException(
          "of " + rows.length + " rows there are " + outcomes.length + " outcomes");
    }
  }

  /** What a model says of each row; {@code NaN} where it says nothing. */
  double[] scores(PmmlModel model, String output) {
    Scorer scorer = model.scorer(inputs, output);
    double[] scores = new double[rows.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scorer.score(rows[i]);
    }
    return scores;
  }
}
