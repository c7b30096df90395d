package dev.kontor.models.signals;

import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** Which order opens a position. Prices are expressions on the bar of the signal. */
public record OrderSettings(
    @Setting(
            value =
                "market, limit, stop, stop-limit, trailing-stop, or one for an auction: market-on-open,"
                    + " limit-on-open, market-on-close, limit-on-close",
            or = "market",
            example = "limit")
        OrderType type,
    @Setting(
            value = "the worst price of an order with a limit",
            or = Setting.ABSENT,
            example = "close - 0.2 * atr(14)")
        String limit,
    @Setting(
            value = "the price from which a stop or stop-limit order works",
            or = Setting.ABSENT,
            example = "highest(high, 20)")
        String trigger,
    @Setting(
            value = "how far a trailing stop stays behind the best price, in units of the price",
            or = Setting.ABSENT,
            example = "2 * atr(14)")
        String trail,
    @Setting(
            value =
                "how long it works: gtc (until cancelled), day, gtd (see goodFor), ioc (what trades at"
                    + " once), fok (all at once or nothing)",
            or = "gtc",
            example = "day")
        TimeInForce life,
    @Setting(value = "how long a gtd order works", or = Setting.ABSENT, example = "30m")
        Duration goodFor,
    @Setting(
            value = "whether a limit order is refused rather than trade as soon as it arrives",
            or = "false",
            example = "true")
        boolean postOnly,
    @Setting(
            value = "how much of it the market sees at a time; all if absent",
            or = Setting.ABSENT,
            example = "100")
        BigDecimal display,
    @Setting(
            value = "works a market or limit order in slices; all at once if absent",
            or = Setting.ABSENT)
        WorkSettings work)
    implements Serializable {

  public OrderSettings {
    need("limit", limit, type.limited(), type);
    need("trigger", trigger, type == OrderType.STOP || type == OrderType.STOP_LIMIT, type);
    need("trail", trail, type == OrderType.TRAILING_STOP, type);
    checkWork(work, type);
    if ((life == TimeInForce.GTD) != (goodFor != null)) {
      throw new BadSetting(
          "goodFor", goodFor == null ? null : "" + goodFor, "belongs to life: gtd, and only there");
    }
    if (goodFor != null && (goodFor.isNegative() || goodFor.isZero())) {
      throw new BadSetting("goodFor", "" + goodFor, "must be a positive time, such as 30m");
    }
    if (postOnly && type != OrderType.LIMIT) {
      throw new BadSetting("postOnly", "true", "is for type: limit only");
    }
    if (display != null && (display.signum() <= 0 || !type.limited())) {
      throw new BadSetting(
          "display", display.toPlainString(), "must be above zero, of an order with a limit");
    }
  }

  private static void checkWork(WorkSettings work, OrderType type) {
    if (work != null && type != OrderType.MARKET && type != OrderType.LIMIT) {
      throw new BadSetting("work", null, "is for type: market and type: limit only");
    }
  }

  private static void need(String key, String expression, boolean needed, OrderType type) {
    if (needed != (expression != null)) {
      throw new BadSetting(
          key,
          expression,
          needed
              ? "is needed for type: " + type.text()
              : "has no meaning for type: " + type.text());
    }
  }
}
