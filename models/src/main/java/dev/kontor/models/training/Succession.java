package dev.kontor.models.training;

import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Checksums;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.ModelVersion;
import dev.kontor.models.registry.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a newly trained model enters a registry: as the shadow, and as the champion only by the rule.
 * A first champion is a person's decision. The same model never enters twice; whoever was stopped
 * on the way goes on where it was.
 *
 * @param promotes whether it may become the champion without a person
 */
public record Succession(Challenge rule, boolean promotes) {
  /** What became of it. */
  public enum End {
    /** It is the champion now. */
    PROMOTED,
    /** It is the shadow now. */
    SHADOW,
    /** It was there already, and nothing changed. */
    KNOWN,
    /** It is the shadow now, but could not be compared with the champion. */
    UNCOMPARED
  }

  /**
   * @param version the number that the model has
   * @param said a sentence without its end, with the numbers
   */
  public record Outcome(End end, int version, String said) {}

  /** What the held-back rows said. */
  private record Comparison(Challenge.Verdict verdict, String said) {
    boolean isFair() {
      return verdict.isComparison();
    }
  }

  /**
   * @param from the time of the first held-back row; whoever was trained on that time or later has
   *     seen what is held back
   * @throws dev.kontor.models.registry.BadRegistry if somebody else promoted while it was compared,
   *     too; then it is registered and has no alias yet
   */
  public Outcome enter(
      ModelRegistry registry, Submission challenger, String output, Holdout rows, Instant from) {
    String model = challenger.model();
    byte[] pmml = challenger.files().get(Submission.PMML);
    boolean known = registry.models().contains(model);
    List<ModelVersion> versions = known ? registry.versions(model) : List.of();
    ModelVersion same = same(versions, Checksums.of(pmml));
    if (same != null && isSettled(same, versions)) {
      return new Outcome(
          End.KNOWN,
          same.number(),
          "the same model is there already"
              + (same.aliases().isEmpty() ? "" : ", as " + role(same)));
    }
    Map<Alias, Integer> aliases = known ? registry.aliases(model) : Map.of();
    Integer champion = aliases.get(Alias.CHAMPION);
    Comparison comparison = compare(registry, challenger, champion, output, rows, from);
    boolean wins = comparison.verdict().wins();
    boolean fair = champion == null || comparison.isFair();
    if (same != null && same.aliases().contains(Alias.SHADOW) && !(wins && promotes)) {
      return new Outcome(
          fair ? End.KNOWN : End.UNCOMPARED,
          same.number(),
          "the same model is there already, as shadow: " + comparison.said());
    }
    int version = same != null ? same.number() : registry.register(with(challenger, comparison));
    aliases = registry.promote(model, version, Alias.SHADOW, aliases);
    if (wins && promotes) {
      registry.promote(model, version, Alias.CHAMPION, aliases);
      return new Outcome(
          End.PROMOTED,
          version,
          "is the champion, " + champion + " is retired: " + comparison.said());
    }
    return new Outcome(
        fair ? End.SHADOW : End.UNCOMPARED,
        version,
        "is the shadow: " + comparison.said() + why(wins, comparison));
  }

  /** Of several, which two at once may have registered, one that is something already. */
  private static ModelVersion same(List<ModelVersion> versions, String sha256) {
    ModelVersion same = null;
    for (ModelVersion version : versions) {
      if (version.isGood()
          && sha256.equals(version.sha256().get(Submission.PMML))
          && (same == null || same.aliases().isEmpty() || !version.aliases().isEmpty())) {
        same = version;
      }
    }
    return same;
  }

  /** Whether people, or later models, have gone on from it; then it is not taken up again. */
  private static boolean isSettled(ModelVersion version, List<ModelVersion> all) {
    boolean newest = all.get(all.size() - 1).number() == version.number();
    return !newest
        || version.aliases().contains(Alias.CHAMPION)
        || version.aliases().contains(Alias.RETIRED);
  }

  private Comparison compare(
      ModelRegistry registry,
      Submission submission,
      Integer champion,
      String output,
      Holdout rows,
      Instant from) {
    ModelFile challenger =
        new ModelFile(submission.model(), submission.files().get(Submission.PMML));
    String unfair =
        champion == null
            ? "there is no champion yet, a person decides"
            : Fairness.unfair(registry, submission, champion, from);
    if (unfair == null) {
      try {
        ModelFile file = registry.pmml(challenger.name(), champion);
        Challenge.Verdict verdict = rule.judge(challenger, file, output, rows);
        return new Comparison(
            verdict, (verdict.isComparison() ? "" : "not compared: ") + verdict.reason());
      } catch (IllegalArgumentException e) {
        unfair = "not compared: champion " + champion + " cannot be asked: " + e.getMessage();
      }
    }
    Challenge.Verdict alone = rule.judge(challenger, null, output, rows);
    return new Comparison(alone, unfair + "; " + alone.reason());
  }

  /** With the numbers of the held-back rows beside those of its training. */
  private static Submission with(Submission challenger, Comparison comparison) {
    TreeMap<String, Double> metrics = new TreeMap<>(challenger.metrics());
    put(metrics, "holdout.", comparison.verdict().challenger());
    put(metrics, "holdout.champion.", comparison.verdict().champion());
    return new Submission(challenger.model(), challenger.files(), challenger.parameters(), metrics);
  }

  private static void put(TreeMap<String, Double> metrics, String prefix, Scores scores) {
    if (scores != null) {
      metrics.put(prefix + "rows", (double) scores.count());
      metrics.put(prefix + "logLoss", scores.logLoss());
      if (Double.isFinite(scores.auc())) {
        metrics.put(prefix + "auc", scores.auc());
      }
    }
  }

  private String why(boolean wins, Comparison comparison) {
    if (!comparison.isFair()) {
      return "";
    }
    return wins ? "; the rule is kept, a person decides" : "; the rule asks for " + rule.rule();
  }

  private static String role(ModelVersion version) {
    return version.aliases().stream().sorted().findFirst().orElseThrow().word();
  }
}
