package dev.kontor.jobs.training;

import java.util.List;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.Model;
import org.dmg.pmml.ModelStats;
import org.dmg.pmml.NumericInfo;
import org.dmg.pmml.UnivariateStats;

/**
 * Writes into a file, as its {@code ModelStats}, the means of the training rows: so that
 * explanations of a straight line start at its mean over the training. Trees have {@link Counts}
 * for that.
 */
final class Means {
  private Means() {}

  /**
   * @param names of the features
   * @param rows with every feature present
   */
  static void write(Model model, List<String> names, double[][] rows) {
    ModelStats statistics = new ModelStats();
    for (MiningField field : model.requireMiningSchema().getMiningFields()) {
      int place = names.indexOf(field.requireName());
      if (place >= 0) {
        double mean = 0;
        for (double[] row : rows) {
          mean += row[place] / rows.length;
        }
        statistics.addUnivariateStats(
            new UnivariateStats()
                .setField(field.requireName())
                .setNumericInfo(new NumericInfo().setMean(mean)));
      }
    }
    model.setModelStats(statistics);
  }
}
