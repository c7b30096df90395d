package dev.kontor.models.training;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.predict.Scorer;
import dev.kontor.models.registry.BadRegistry;
import java.util.List;

/**
 * Rows that no contender has seen, with what came of them.
 *
 * @param inputs the names of the values
 * @param rows the values, in that order
 * @param up what came
 */
public record Holdout(List<String> inputs, double[][] rows, boolean[] up) {
  public Holdout {
    if (rows.length != up.length) {
      throw new IllegalArgumentException(
          "of " + rows.length + " rows there are " + up.length + " outcomes");
    }
  }

  /**
   * What a model says of each row; {@code NaN} where it says nothing.
   *
   * @throws IllegalArgumentException if it is no model, takes what the rows do not have, or has no
   *     such output
   */
  double[] scores(ModelFile file, String output) {
    PmmlModel model = PmmlModel.load(file);
    int[] places = model.inputs().stream().mapToInt(inputs::indexOf).toArray();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        throw new BadRegistry(
            "model " + file.name() + " takes " + model.inputs().get(i) + ", which is no feature");
      }
    }
    Scorer scorer = model.scorer(model.inputs(), output);
    double[] scores = new double[rows.length];
    double[] values = new double[places.length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < places.length; j++) {
        values[j] = rows[i][places[j]];
      }
      scores[i] = scorer.score(values);
    }
    return scores;
  }
}
