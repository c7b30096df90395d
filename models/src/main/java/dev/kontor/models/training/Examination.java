package dev.kontor.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Examines a learner on folds, beside a baseline, the base rate and labels dealt out by chance.
 *
 * @param folds one after the other in time
 * @param model the model on all tests together
 * @param baseline the baseline on all tests together
 * @param base the base rates of the trainings, on all tests together
 * @param auc of the model, the mean of the folds that have one
 * @param shuffled the same of models trained on shuffled labels, one for each shuffling, sorted
 * @param permutation by how much the log loss of the tests grows if a feature's values are dealt
 *     out by chance, by place
 */
public record Examination(
    List<Result> folds,
    Scores model,
    Scores baseline,
    Scores base,
    double auc,
    double[] shuffled,
    double[] permutation) {

  /** One fold: what was learned from, and how it scored. */
  public record Result(
      Fold fold, double baseRate, Scores model, Scores baseline, Scores base, double shuffledAuc) {}

  /**
   * @throws IllegalArgumentException if a fold has only ups or only downs to learn from
   */
  public static Examination of(
      List<Fold> folds, Learner learner, Learner baseline, TrainingSettings settings) {
    List<Result> results = new ArrayList<>();
    Pool model = new Pool();
    Pool beside = new Pool();
    Pool base = new Pool();
    double[] shuffled = new double[settings.shuffles()];
    double auc = 0;
    int withAuc = 0;
    double[] permutation = null;
    int tested = 0;
    for (Fold fold : folds) {
      Random random = new Random(31L * settings.seed() + results.size());
      Examples train = Examples.of(fold.train(), settings.balance());
      Examples test = Examples.of(fold.test(), false);
      Fitted fitted = learner.fit(train);
      double rate = train.base();
      double[] constant = new double[test.count()];
      Arrays.fill(constant, rate);
      double[] answers = fitted.probabilities(test.rows());
      Scores scores = model.add(answers, test.up());
      Scores besides = beside.add(baseline.fit(train).probabilities(test.rows()), test.up());
      Scores flat = base.add(constant, test.up());
      double chance = 0;
      for (int i = 0; i < settings.shuffles(); i++) {
        double[] guesses = learner.fit(train.shuffled(random)).probabilities(test.rows());
        double guessed = Scores.of(guesses, test.up()).auc();
        chance += guessed / settings.shuffles();
        shuffled[i] += Double.isNaN(guessed) ? 0 : guessed;
      }
      if (!Double.isNaN(scores.auc())) {
        auc += scores.auc();
        withAuc++;
      }
      double[] growth = Permutation.importance(fitted, test, random);
      permutation = permutation == null ? new double[growth.length] : permutation;
      for (int i = 0; i < growth.length; i++) {
        permutation[i] += growth[i] * test.count();
      }
      tested += test.count();
      results.add(new Result(fold, rate, scores, besides, flat, chance));
    }
    for (int i = 0; permutation != null && i < permutation.length; i++) {
      permutation[i] /= tested;
    }
    double folded = withAuc;
    return new Examination(
        List.copyOf(results),
        model.scores(),
        beside.scores(),
        base.scores(),
        auc / folded,
        Arrays.stream(shuffled).map(sum -> sum / folded).sorted().toArray(),
        permutation);
  }

  /**
   * Whether it beats its base rate by log loss, and by AUC every shuffling: among n shufflings and
   * itself it would be first by chance once in n + 1 times.
   */
  public boolean showsSkill() {
    return model.logLoss() < base.logLoss() && auc > shuffled[shuffled.length - 1];
  }

  /** The answers of all folds. */
  private static final class Pool {
    private final List<double[]> answers = new ArrayList<>();
    private final List<boolean[]> truths = new ArrayList<>();

    Scores add(double[] probabilities, boolean[] up) {
      answers.add(probabilities);
      truths.add(up);
      return Scores.of(probabilities, up);
    }

    Scores scores() {
      int count = truths.stream().mapToInt(one -> one.length).sum();
      double[] all = new double[count];
      boolean[] up = new boolean[count];
      int at = 0;
      for (int i = 0; i < truths.size(); i++) {
        System.arraycopy(answers.get(i), 0, all, at, truths.get(i).length);
        System.arraycopy(truths.get(i), 0, up, at, truths.get(i).length);
        at += truths.get(i).length;
      }
      return Scores.of(all, up);
    }
  }
}
