package dev.kontor.models.training;

import dev.kontor.models.predict.ModelFile;
import java.util.Arrays;
import java.util.Locale;

/**
 * Lets a newly trained model meet the champion on held-back rows. The rule is stated before: it
 * wins if its log loss on the rows that both could score is lower than the champion's by a margin
 * and lower than that of the held-back rows' own base rate, its AUC is no less than asked for, and
 * it scored no fewer rows than the champion.
 *
 * @param margin by how much the log loss must be lower
 * @param leastAuc the AUC that it must have itself
 * @param leastRows how many rows both must have scored
 */
public record Challenge(double margin, double leastAuc, int leastRows) {

  /**
   * How it ended.
   *
   * @param wins whether the challenger takes over
   * @param challenger null if too few rows were scored by both
   * @param champion null likewise, and if there was none
   * @param reason a sentence with the numbers, for people
   */
  public record Verdict(boolean wins, Scores challenger, Scores champion, String reason) {
    public boolean isComparison() {
      return champion != null;
    }
  }

  /**
   * @param champion null if the challenger is to be scored alone
   * @param output of both, the probability of an up
   * @throws IllegalArgumentException if one of them cannot be asked about such rows
   */
  public Verdict judge(ModelFile challenger, ModelFile champion, String output, Holdout rows) {
    double[] mine = rows.scores(challenger, output);
    double[] theirs = champion == null ? mine : rows.scores(champion, output);
    double[] said = new double[mine.length];
    double[] saidByChampion = new double[mine.length];
    boolean[] came = new boolean[mine.length];
    int n = 0;
    int lost = 0;
    int ups = 0;
    for (int i = 0; i < mine.length; i++) {
      if (Double.isFinite(theirs[i]) && Double.isFinite(mine[i])) {
        said[n] = probability(mine[i]);
        saidByChampion[n] = probability(theirs[i]);
        came[n] = rows.up()[i];
        ups += came[n] ? 1 : 0;
        n++;
      } else if (Double.isFinite(theirs[i])) {
        lost++;
      }
    }
    if (n < leastRows) {
      return new Verdict(
          false,
          null,
          null,
          "only " + n + " held-back rows were scored, " + leastRows + " are needed");
    }
    boolean[] up = Arrays.copyOf(came, n);
    Scores own = Scores.of(Arrays.copyOf(said, n), up);
    Scores beaten = champion == null ? null : Scores.of(Arrays.copyOf(saidByChampion, n), up);
    Scores base = Scores.ofConstant((double) ups / n, up);
    boolean wins =
        beaten != null
            && lost == 0
            && own.logLoss() < beaten.logLoss() - margin
            && own.logLoss() < base.logLoss()
            && own.auc() >= leastAuc;
    return new Verdict(wins, own, beaten, reason(own, beaten, base, lost));
  }

  private static String reason(Scores own, Scores beaten, Scores base, int lost) {
    String text =
        "log loss "
            + number(own.logLoss())
            + (beaten == null ? "" : " against the champion's " + number(beaten.logLoss()) + " and")
            + (beaten == null ? " against the base rate's " : " the base rate's ")
            + number(base.logLoss())
            + ", AUC "
            + number(own.auc())
            + (beaten == null ? "" : " against " + number(beaten.auc()))
            + ", on "
            + own.count()
            + " held-back rows";
    return lost == 0
        ? text
        : text + ", and no score for " + lost + " rows that the champion scores";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** The rule, for people. */
  public String rule() {
    return String.format(
        Locale.ROOT,
        "log loss lower than the champion's by more than %s, lower than the base rate's, AUC of %s at"
            + " least",
        margin,
        leastAuc);
  }

  private static double probability(double score) {
    return Math.min(1, Math.max(0, score));
  }
}
