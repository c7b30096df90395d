package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** The rates of an account that has traded enough. */
public record FeeTier(
    @Setting(
            value =
                "the value that the account traded in 30 days, today included, from which on it holds",
            example = "50000")
        BigDecimal volume,
    @Setting(value = "share of the traded value", example = "0.08%") BigDecimal rate,
    @Setting(
            value =
                "the same where the order had rested and somebody came to it; the rate if absent",
            or = Setting.ABSENT,
            example = "0.02%")
        BigDecimal maker)
    implements Serializable {

  public FeeTier {
    if (volume.signum() <= 0) {
      throw new BadSetting("volume", volume.toPlainString(), "must be above zero");
    }
    Fees.checkRate("rate", rate);
    Fees.checkRate("maker", maker);
  }
}
