package dev.kontor.models.signals;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.Duration;

/** When an opinion becomes a signal. */
public record SignalSettings(
    @Setting(value = "for how many bars in a row a rule must hold", or = "1", example = "2")
        int confirm,
    @Setting(
            value =
                "how long after an accepted signal the same advice for the instrument is refused",
            or = "0s",
            example = "30m")
        Duration cooldown,
    @Setting(
            value = "how many signals an instrument may have in the time `per`; 0 is no limit",
            or = "0",
            example = "10")
        int limit,
    @Setting(value = "the time in which `limit` counts", or = "1d", example = "1d") Duration per)
    implements Serializable {

  public SignalSettings {
    if (confirm < 1) {
      throw new BadSetting("confirm", "" + confirm, "must be 1 or more bars");
    }
    if (limit < 0) {
      throw new BadSetting("limit", "" + limit, "must be 0 (no limit) or a number of signals");
    }
    if (cooldown.isNegative()) {
      throw new BadSetting("cooldown", "" + cooldown, "must not be negative");
    }
    if (per.isNegative() || per.isZero()) {
      throw new BadSetting("per", "" + per, "must be a positive time, such as 1d");
    }
  }
}
