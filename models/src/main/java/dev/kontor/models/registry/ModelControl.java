package dev.kontor.models.registry;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.Instant;

/** A word to a running job about a model: which version is to be in force, and as what. */
public record ModelControl(
    @Setting(
            value = "when it is given; bars that end later are scored by the new version",
            example = "2013-11-28T12:00:00Z")
        Instant time,
    @Setting(
            value =
                "promote (the version trades from then on) or shadow (it is scored and recorded beside"
                    + " the champion and never trades)",
            or = "promote",
            example = "shadow")
        Action action,
    @Setting(value = "the model, by the name of its score", example = "forest") String model,
    @Setting(value = "the version in the registry", example = "2") int version,
    @Setting(value = "why, for the ledger", or = "operator", example = "better on held-back days")
        String reason,
    @Setting(value = "who says so, for the ledger", or = Setting.ABSENT, example = "j.doe")
        String who)
    implements Serializable {

  /** What is asked. */
  public enum Action {
    PROMOTE,
    SHADOW
  }

  public ModelControl {
    if (version < 1) {
      throw new BadSetting("version", "" + version, "must be 1 or more");
    }
  }

  /** What the version is to be. */
  public Alias role() {
    return action == Action.SHADOW ? Alias.SHADOW : Alias.CHAMPION;
  }
}
