package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** How far an account may go; each is a share of equity, and {@code off} lifts it. */
public record Limits(
    @Setting(
            value = "the largest position in one instrument, pending orders included",
            or = "10%",
            example = "10%")
        BigDecimal position,
    @Setting(
            value =
                "loss since the start of the UTC day after which positions may only shrink until the next day",
            or = "5%",
            example = "5%")
        BigDecimal dailyLoss,
    @Setting(
            value =
                "loss since the highest equity after which all is closed and trading is halted until resumed",
            or = "15%",
            example = "15%")
        BigDecimal drawdown,
    @Setting(
            value =
                "what to do with an order beyond the position limit: refuse it or trim it to fit",
            or = "refuse",
            example = "trim")
        TooLarge tooLarge)
    implements Serializable {

  /** What happens to an order that is too large. */
  public enum TooLarge {
    REFUSE,
    TRIM
  }

  public Limits {
    check("position", position);
    check("dailyLoss", dailyLoss);
    check("drawdown", drawdown);
  }

  private static void check(String key, BigDecimal share) {
    if (share != null && share.signum() <= 0) {
      throw new BadSetting(key, share.toPlainString(), "must be above zero, such as 10%, or off");
    }
  }
}
