package dev.kontor.models.watching;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** What a score claims: that the close some bars later is more than some share above this one. */
public record OutcomeSettings(
    @Setting(value = "so many bars later", example = "6") int bars,
    @Setting(
            value = "the close is more than this share above the bar's own",
            or = "0",
            example = "0.1%")
        BigDecimal above)
    implements Serializable {

  public OutcomeSettings {
    if (bars < 1 || bars > 100_000) {
      throw new BadSetting("bars", "" + bars, "must be from 1 to 100000");
    }
  }

  /** 1 if it came true, else 0. */
  public double of(long thenE8, long nowE8) {
    return nowE8 > thenE8 * (1 + above.doubleValue()) ? 1 : 0;
  }
}
