package dev.kontor.models.predict;

import dev.kontor.models.predict.lines.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dmg.pmml.Model;
import org.dmg.pmml.ModelStats;
import org.dmg.pmml.UnivariateStats;

/**
 * What a file tells of the rows that its model was trained on: the means of its inputs, and some
 * rows, those that it verifies itself with.
 *
 * @param means by place; {@code NaN} where the file says none
 * @param rows that have a score
 */
record Background(double[] means, List<double[]> rows) {
  /** A mean of fewer rows says too little. */
  static final int FEWEST = 10;

  /** More rows say little more. */
  static final int MOST = 50;

  /**
   * @param order the names of the inputs, in the order of the values
   * @param scorer of the model
   */
  static Background of(Model model, List<String> order, Scorer scorer) {
    List<double[]> rows = new ArrayList<>();
    for (double[] row : VerificationRows.of(model.getModelVerification(), order)) {
      if (rows.size() < MOST && !Double.isNaN(scorer.score(row))) {
        rows.add(row);
      }
    }
    return new Background(means(model.getModelStats(), order), rows);
  }

  private static double[] means(ModelStats statistics, List<String> order) {
    double[] means = new double[order.size()];
    Arrays.fill(means, Double.NaN);
    if (statistics != null) {
      for (UnivariateStats one : statistics.getUnivariateStats()) {
        int place = order.indexOf(one.getField());
        if (place >= 0 && one.getNumericInfo() != null && one.getNumericInfo().getMean() != null) {
          means[place] = one.getNumericInfo().getMean().doubleValue();
        }
      }
    }
    return means;
  }

  /**
   * The means of what a line looks at: those that the file says, else those of its rows.
   *
   * @return null if it has neither
   */
  double[] means(Line line, Treated treated) {
    if (all(line, means)) {
      return means;
    }
    double[] own = new double[means.length];
    for (double[] row : rows) {
      double[] taken = treated.of(row);
      for (int i = 0; i < own.length; i++) {
        own[i] += taken[i] / rows.size();
      }
    }
    return hasRows() && all(line, own) ? own : null;
  }

  private static boolean all(Line line, double[] means) {
    return IntStream.range(0, means.length)
        .allMatch(i -> !line.looksAt(i) || !Double.isNaN(means[i]));
  }

  boolean hasRows() {
    return rows.size() >= FEWEST;
  }
}
