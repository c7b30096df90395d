package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** How large a position to open: one of units, notional and fraction. */
public record Sizing(
    @Setting(value = "a fixed number of units", or = Setting.ABSENT, example = "1")
        BigDecimal units,
    @Setting(value = "a fixed amount of money", or = Setting.ABSENT, example = "10000")
        BigDecimal notional,
    @Setting(
            value = "a share of the account's equity, fee included; 10% if nothing else is given",
            or = Setting.ABSENT,
            example = "10%")
        BigDecimal fraction,
    @Setting(
            value =
                "the price that sizes a notional or a fraction: the signal's close, or the next open, when"
                    + " equity is known after the closing of an opposite position",
            or = "close",
            example = "open")
        At at,
    @Setting(value = "quantities are whole multiples of this", or = "0.00000001", example = "1")
        BigDecimal lot)
    implements Serializable {

  /** When the price that sizes an order is taken. */
  public enum At {
    CLOSE,
    OPEN
  }

  public Sizing {
    if (units == null && notional == null && fraction == null) {
      fraction = new BigDecimal("0.10");
    }
    int given = (units == null ? 0 : 1) + (notional == null ? 0 : 1) + (fraction == null ? 0 : 1);
    if (given != 1) {
      throw new BadSetting("", null, "give one of units, notional and fraction");
    }
    positive("units", units);
    positive("notional", notional);
    positive("fraction", fraction);
    positive("lot", lot);
  }

  private static void positive(String key, BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be above zero");
    }
  }
}
