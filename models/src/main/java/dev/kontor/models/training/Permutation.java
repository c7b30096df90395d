package dev.kontor.models.training;

import java.util.Random;

/**
 * How much a model leans on each feature: by how much its log loss grows when that feature's values
 * are dealt out by chance (Breiman, Random Forests, 2001).
 */
final class Permutation {
  private Permutation() {}

  static double[] importance(Fitted fitted, Examples test, Random random) {
    double before = Scores.of(fitted.probabilities(test.rows()), test.up()).logLoss();
    int features = test.rows()[0].length;
    double[] growth = new double[features];
    for (int feature = 0; feature < features; feature++) {
      double[][] dealt = new double[test.count()][];
      for (int i = 0; i < dealt.length; i++) {
        dealt[i] = test.rows()[i].clone();
      }
      for (int i = dealt.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        double value = dealt[i][feature];
        dealt[i][feature] = dealt[j][feature];
        dealt[j][feature] = value;
      }
      growth[feature] = Scores.of(fitted.probabilities(dealt), test.up()).logLoss() - before;
    }
    return growth;
  }
}
