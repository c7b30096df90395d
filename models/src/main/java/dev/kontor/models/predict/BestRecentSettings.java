package dev.kontor.models.predict;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import dev.kontor.models.watching.OutcomeSettings;
import java.io.Serializable;

/** How an ensemble finds the member that was best of late, on each instrument for itself. */
public record BestRecentSettings(
    @Setting("what the scores claim, to see which came true") OutcomeSettings outcome,
    @Setting(
            value =
                "over how many of a member's last known outcomes; a member with fewer is not followed yet",
            or = "100",
            example = "250")
        int window,
    @Setting(
            value =
                "by which the best is found: log-loss (the smallest mean) or hit-rate (the largest); of"
                    + " equals the one named first is followed",
            or = "log-loss",
            example = "hit-rate")
        Measure measure)
    implements Serializable {

  /** What makes one better than another. */
  public enum Measure {
    LOG_LOSS,
    HIT_RATE
  }

  public BestRecentSettings {
    if (window < 1 || window > 100_000) {
      throw new BadSetting("window", "" + window, "must be from 1 to 100000 outcomes");
    }
  }
}
