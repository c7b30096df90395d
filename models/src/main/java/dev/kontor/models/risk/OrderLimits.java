package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** What one order may be, and how many there may be. */
public record OrderLimits(
    @Setting(value = "how many orders may be open at once; 0 is no limit", or = "0", example = "20")
        int open,
    @Setting(value = "the most units of an order", or = Setting.ABSENT, example = "1000")
        BigDecimal quantity,
    @Setting(value = "the largest value of an order", or = Setting.ABSENT, example = "50000")
        BigDecimal notional,
    @Setting(
            value = "how far a limit or stop price may be from the last mark, as a share of it",
            or = Setting.ABSENT,
            example = "5%")
        BigDecimal collar,
    @Setting(
            value = "how many orders may be sent in any second of event time; 0 is no limit",
            or = "0",
            example = "10")
        int perSecond,
    @Setting(
            value = "how many orders may be sent in any minute of event time; 0 is no limit",
            or = "0",
            example = "100")
        int perMinute,
    @Setting(
            value = "no order on a mark that is older than this",
            or = Setting.ABSENT,
            example = "5m")
        Duration stale)
    implements Serializable {

  public static final OrderLimits NONE = new OrderLimits(0, null, null, null, 0, 0, null);

  public OrderLimits {
    count("open", open);
    above("quantity", quantity);
    above("notional", notional);
    above("collar", collar);
    count("perSecond", perSecond);
    count("perMinute", perMinute);
    if (stale != null && (stale.isNegative() || stale.isZero())) {
      throw new BadSetting("stale", "" + stale, "must be a positive time, such as 5m, or off");
    }
  }

  private static void count(String key, int value) {
    if (value < 0 || value > Limit.MOST) {
      throw new BadSetting(key, "" + value, "must be 0 (no limit) to " + Limit.MOST);
    }
  }

  private static void above(String key, BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be above zero, or off");
    }
  }
}
