package dev.kontor.models.predict;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
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
                "the mean of their scores, the mean with weights, or the share of those that vote for",
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
        int quorum)
    implements Serializable {

  /** How several scores become one. */
  public enum Combination {
    MEAN,
    WEIGHTED,
    VOTE
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
  }
}
