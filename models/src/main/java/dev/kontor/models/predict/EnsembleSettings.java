package dev.kontor.models.predict;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several models that answer as one; a value that rules may name. */
public record EnsembleSettings(
    @Setting(
            value =
                "models, by name; each may look at a timeframe of its own through its inputs, such as"
                    + " `rsi(14)@1h`",
            example = "[fast, slow]")
        List<String> of,
    @Setting(
            value =
                "mean of their scores, weighted mean, vote (the share of those that vote for), or best-recent"
                    + " (the score of the one that was best of late)",
            or = "mean",
            example = "weighted")
        Combination by,
    @Setting(
            value = "what each model counts for; only of weighted",
            or = Setting.ABSENT,
            example = "{fast: 2, slow: 1}")
        Map<String, BigDecimal> weights,
    @Setting(value = "a score above this votes for; only of vote", or = "0.5", example = "0.6")
        double threshold,
    @Setting(
            value =
                "how many of them must have a score, or there is none; those without are left out. 0 is"
                    + " all",
            or = "0",
            example = "2")
        int quorum,
    @Setting(
            value = "who was best of late, by instrument; only of best-recent",
            or = Setting.ABSENT)
        BestRecentSettings bestRecent)
    implements Serializable {

  /** How several scores become one. */
  public enum Combination {
    MEAN,
    WEIGHTED,
    VOTE,
    BEST_RECENT
  }

  /** One that follows nobody. */
  public EnsembleSettings(
      List<String> of,
      Combination by,
      Map<String, BigDecimal> weights,
      double threshold,
      int quorum) {
    this(of, by, weights, threshold, quorum, null);
  }

  public EnsembleSettings {
    if (quorum < 0 || quorum > of.size()) {
      throw new BadSetting(
          "quorum", "" + quorum, "must be from 0 to the number of models, " + of.size());
    }
    for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
      if (!of.contains(weight.getKey())) {
        throw new BadSetting(
            "weights", weight.getKey(), "is none of the models: " + String.join(", ", of));
      }
      if (weight.getValue().signum() < 0) {
        throw new BadSetting(
            "weights." + weight.getKey(), weight.getValue().toString(), "must be 0 or more");
      }
    }
    if (by == Combination.WEIGHTED
        && weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
      throw new BadSetting("weights", weights.toString(), "must have one above 0");
    }
    if (by == Combination.BEST_RECENT && bestRecent == null) {
      throw new BadSetting(
          "bestRecent", null, "is missing: best-recent needs it, such as {outcome: {bars: 6}}");
    }
    if (by != Combination.BEST_RECENT && bestRecent != null) {
      throw new BadSetting(
          "by", by.name().toLowerCase(Locale.ROOT), "must be best-recent, as bestRecent is given");
    }
  }
}
