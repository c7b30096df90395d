package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** How much of its equity an account may have in the market, pending orders included. */
public record ExposureLimits(
    @Setting(
            value = "the value of all positions, long and short added, as a share of equity",
            or = Setting.ABSENT,
            example = "150%")
        BigDecimal gross,
    @Setting(
            value = "the value of all positions, short taken from long, as a share of equity",
            or = Setting.ABSENT,
            example = "50%")
        BigDecimal net,
    @Setting(
            value = "how many times its equity the value of all positions may be",
            or = Setting.ABSENT,
            example = "2")
        BigDecimal leverage)
    implements Serializable {

  public static final ExposureLimits NONE = new ExposureLimits(null, null, null);

  public ExposureLimits {
    check("gross", gross);
    check("net", net);
    check("leverage", leverage);
  }

  private static void check(String key, BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be above zero, or off");
    }
  }
}
