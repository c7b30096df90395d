package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.signals.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A strategy, compiled. Its <em>row</em> is what is known of an instrument at a bar's close:
 * exported values first, then the models' scores, then one place for each pattern, 1 if it was
 * completed by this bar.
 *
 * @param timeframe the bars at whose close a row is made
 * @param indicators computes all values
 * @param exports the places in the indicators' memory from which a row is filled
 * @param names the named values and their index in the row, in the order of the file
 * @param features what models are trained on, in the order of the file
 * @param models what to score, in the order of their places in the row
 * @param ensembles what to make of several scores, in the order of their places, behind the models'
 * @param awaited for each pattern its happenings, with the index in the row that says whether one
 *     matters now
 * @param patterns the place of each pattern in the row
 * @param rules when to say what
 * @param layout names the meaning of a row's places: another for any other row. What waits in a
 *     savepoint with a row of another layout cannot be read
 */
public record Strategy(
    Timeframe timeframe,
    IndicatorSet indicators,
    int[] exports,
    Map<String, Integer> names,
    FeatureSet features,
    List<ModelPlan> models,
    List<Ensemble> ensembles,
    Map<String, Map<String, Integer>> awaited,
    Map<String, Integer> patterns,
    List<Rule> rules,
    long layout) {

  /**
   * A model and the row's indexes of its inputs.
   *
   * @param fields names of the model's inputs that the strategy gives
   * @param indexes where in the row they stand
   * @param features the SHA-256 of the features that it is asked about; see {@code Origin}
   */
  public record ModelPlan(String name, String[] fields, int[] indexes, String features) {
    /** A score that is an input stands in for its index until that is known. */
    static int score(int model) {
      return -1 - model;
    }

    /** The same with the indexes of scores, the first of which stands there. */
    ModelPlan withScoresAt(int first) {
      return new ModelPlan(
          name,
          fields,
          Arrays.stream(indexes).map(i -> i < 0 ? first + (-1 - i) : i).toArray(),
          features);
    }
  }

  /** The row of a bar: values from the memory, scores absent, no pattern. */
  public double[] row(double[] memory) {
    double[] row = new double[exports.length + scores() + patterns.size()];
    for (int i = 0; i < exports.length; i++) {
      row[i] = memory[exports[i]];
    }
    for (int i = 0; i < scores(); i++) {
      row[exports.length + i] = Double.NaN;
    }
    return row;
  }

  /** How many scores a row has. */
  private int scores() {
    return models.size() + ensembles.size();
  }

  /** The place in the row of the i-th score: the models' first, then the ensembles'. */
  public int scorePlace(int i) {
    return exports.length + i;
  }
}
