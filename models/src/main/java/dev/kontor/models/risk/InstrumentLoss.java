package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** A day's loss in one instrument after which its position may only shrink until the next day. */
public record InstrumentLoss(
    @Setting(
            value = "as a share of the account's equity at the start of the day",
            or = Setting.ABSENT,
            example = "1%")
        BigDecimal share,
    @Setting(value = "as an amount", or = Setting.ABSENT, example = "500") BigDecimal amount)
    implements Serializable {

  public static final InstrumentLoss NONE = new InstrumentLoss(null, null);

  public InstrumentLoss {
    check("share", share);
    check("amount", amount);
  }

  private static void check(String key, BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be above zero, or off");
    }
  }
}
