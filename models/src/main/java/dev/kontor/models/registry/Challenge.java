package dev.kontor.models.registry;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.PmmlModel;
import dev.kontor.models.watching.Calibration;
import java.util.Locale;

/**
 * Lets a newly trained model meet the champion on held-back rows. The rule is stated before: it
 * takes over if its log loss on the rows that both could score is lower than the champion's by a
 * margin, it scored no fewer of them, and there were enough; it also must beat the share of ones
 * itself.
 *
 * @param margin by how much the log loss must be lower
 * @param leastRows how many rows both must have scored
 */
public record Challenge(double margin, int leastRows) {

  /**
   * How it ended.
   *
   * @param wins whether the challenger takes over
   * @param challenger its log loss, {@code NaN} if no rows were scored
   * @param champion the champion's
   * @param reason a sentence with the numbers, for the registry and the ledger
   */
  public record Verdict(boolean wins, double challenger, double champion, String reason) {}

  public Verdict judge(ModelFile challenger, ModelFile champion, String output, Holdout rows) {
    double[] mine = rows.scores(PmmlModel.load(challenger), output);
    double[] theirs = rows.scores(PmmlModel.load(champion), output);
    double[] said = new double[mine.length];
    double[] saidByChampion = new double[mine.length];
    double[] came = new double[mine.length];
    int n = 0;
    int lost = 0;
    double ones = 0;
    for (int i = 0; i < mine.length; i++) {
      boolean scored = Double.isFinite(mine[i]);
      if (Double.isFinite(theirs[i])) {
        lost += scored ? 0 : 1;
        if (scored) {
          said[n] = mine[i];
          saidByChampion[n] = theirs[i];
          came[n] = rows.outcomes()[i];
          ones += came[n];
          n++;
        }
      }
    }
    if (n < leastRows) {
      return new Verdict(
          false,
          Double.NaN,
          Double.NaN,
          "only " + n + " held-back rows were scored by both, " + leastRows + " are needed");
    }
    if (lost > 0) {
      return new Verdict(
          false,
          Double.NaN,
          Double.NaN,
          "it has no score for " + lost + " held-back rows that the champion scores");
    }
    double loss = Calibration.logLoss(said, came, n);
    double beaten = Calibration.logLoss(saidByChampion, came, n);
    double[] base = new double[n];
    java.util.Arrays.fill(base, ones / n);
    double baseLoss = Calibration.logLoss(base, came, n);
    boolean wins = loss < beaten - margin && loss < baseLoss;
    return new Verdict(
        wins,
        loss,
        beaten,
        String.format(
            Locale.ROOT,
            "log loss %.4f against the champion's %.4f and the base rate's %.4f on %d held-back rows;"
                + " the rule asks for %.4f less than the champion and less than the base rate",
            loss,
            beaten,
            baseLoss,
            n,
            margin));
  }

  /**
   * Registers the challenger as the shadow, and promotes it if it wins. Without a champion it stays
   * the shadow: a first champion is a person's decision.
   *
   * @return its version
   */
  public int enter(ModelRegistry registry, Submission challenger, String output, Holdout rows) {
    String model = challenger.model();
    int version = registry.register(challenger);
    registry.promote(model, version, Alias.SHADOW);
    Integer champion = registry.aliases(model).get(Alias.CHAMPION);
    if (champion != null
        && judge(registry.pmml(model, version), registry.pmml(model, champion), output, rows)
            .wins()) {
      registry.promote(model, version, Alias.CHAMPION);
    }
    return version;
  }
}
