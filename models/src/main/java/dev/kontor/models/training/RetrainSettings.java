package dev.kontor.models.training;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** How a model is trained again as time goes on, and when it takes over. */
public record RetrainSettings(
    @Setting(
            value = "how much history it learns from: so long before the held-back time",
            or = "90d",
            example = "365d")
        Duration window,
    @Setting(
            value =
                "the last time of the history, from which it does not learn: there it meets the champion",
            or = "14d",
            example = "30d")
        Duration holdout,
    @Setting(value = "how many held-back rows both must have scored", or = "100", example = "500")
        int rows,
    @Setting(
            value = "by how much its log loss on held-back rows must be below the champion's",
            or = "0.001",
            example = "0.005")
        BigDecimal margin,
    @Setting(
            value = "the least AUC on held-back rows with which it may take over",
            or = "0.52",
            example = "0.55")
        BigDecimal auc,
    @Setting(
            value =
                "who makes it the champion: never (a person does, it stays the shadow), or rule (it takes"
                    + " over by itself where it keeps `margin` and `auc` and beats the base rate)",
            or = "never",
            example = "rule")
        Promote promote)
    implements Serializable {

  /** Who promotes. */
  public enum Promote {
    NEVER,
    RULE
  }

  public RetrainSettings {
    positive("window", window);
    positive("holdout", holdout);
    if (rows < 2) {
      throw new BadSetting("rows", "" + rows, "must be 2 or more");
    }
    if (margin.signum() < 0) {
      throw new BadSetting("margin", margin.toPlainString(), "must be 0 or more");
    }
    if (auc.signum() < 0 || auc.compareTo(BigDecimal.ONE) > 0) {
      throw new BadSetting("auc", auc.toPlainString(), "must be from 0 to 1, such as 0.55");
    }
  }

  /** The rule by which it takes over. */
  public Challenge rule() {
    return new Challenge(margin.doubleValue(), auc.doubleValue(), rows);
  }

  private static void positive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new BadSetting(key, value.toString(), "must be more than 0, such as 30d");
    }
  }
}
