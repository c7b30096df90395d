package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far an account may go; a share is one of equity, and {@code off} lifts it. */
public record Limits(
    @Setting(
            value = "the largest position in one instrument, pending orders included",
            or = "10%",
            example = "10%")
        BigDecimal position,
    @Setting(
            value =
                "loss since the start of the day after which positions may only shrink until the next day",
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
                "what to do with an order that a limit on size does not allow: refuse it or trim it to fit",
            or = "refuse",
            example = "trim")
        TooLarge tooLarge,
    @Setting(
            value =
                "how many trades in a row may lose; then positions may only shrink until the next day; 0"
                    + " is no limit",
            or = "0",
            example = "5")
        int consecutiveLosses,
    @Setting(
            value = "a day's loss in one instrument after which its position may only shrink",
            or = "{}")
        InstrumentLoss instrumentLoss,
    @Setting(
            value =
                "the largest position in instruments by name, as a share of equity; * stands for any"
                    + " characters",
            or = Setting.ABSENT,
            example = "{'BTC-*': 5%}")
        Map<String, BigDecimal> instruments,
    @Setting(
            value = "the largest positions in groups of instruments, such as sectors or currencies",
            or = Setting.ABSENT)
        Map<String, GroupLimit> groups,
    @Setting(value = "all positions together", or = "{}") ExposureLimits exposure,
    @Setting(value = "what the account can pay for", or = "{}") BuyingPower buyingPower,
    @Setting(value = "single orders", or = "{}") OrderLimits orders,
    @Setting(
            value = "the instruments that may not be sold short; * stands for any characters",
            or = Setting.ABSENT,
            example = "['*']")
        List<String> noShorts,
    @Setting(
            value = "a trading calendar, for `hours` and for `dayStarts: session`",
            or = Setting.ABSENT,
            example = "us-equities")
        String calendar,
    @Setting(
            value = "when orders may be sent: at any time, or in the calendar's sessions",
            or = "any",
            example = "session")
        When hours,
    @Setting(
            value =
                "when the day of a daily limit begins: a time and a zone, or session, when the calendar's"
                    + " session of the day before has closed",
            or = "00:00 UTC",
            example = "17:00 America/New_York")
        String dayStarts)
    implements Serializable {

  /** What happens to an order that is too large. */
  public enum TooLarge {
    REFUSE,
    TRIM
  }

  /** When orders may be sent. */
  public enum When {
    ANY,
    SESSION
  }

  public Limits {
    instruments = instruments == null ? new LinkedHashMap<>() : new LinkedHashMap<>(instruments);
    groups = groups == null ? new LinkedHashMap<>() : new LinkedHashMap<>(groups);
    noShorts = noShorts == null ? List.of() : List.copyOf(noShorts);
    check("position", position);
    check("dailyLoss", dailyLoss);
    check("drawdown", drawdown);
    instruments.forEach((name, share) -> check("instruments." + name, share));
    if (consecutiveLosses < 0 || consecutiveLosses > Limit.MOST) {
      throw new BadSetting(
          "consecutiveLosses", "" + consecutiveLosses, "must be 0 (no limit) to " + Limit.MOST);
    }
    if (calendar == null && hours == When.SESSION) {
      throw new BadSetting("hours", "session", "needs risk.calendar, such as us-equities");
    }
    DayStart.check(dayStarts, calendar);
  }

  /** The limits on position, day and drawdown; all else is free. */
  public Limits(BigDecimal position, BigDecimal dailyLoss, BigDecimal drawdown, TooLarge tooLarge) {
    this(
        position,
        dailyLoss,
        drawdown,
        tooLarge,
        0,
        InstrumentLoss.NONE,
        Map.of(),
        Map.of(),
        ExposureLimits.NONE,
        BuyingPower.UNLIMITED,
        OrderLimits.NONE,
        List.of(),
        null,
        When.ANY,
        "00:00 UTC");
  }

  private static void check(String key, BigDecimal share) {
    if (share != null && share.signum() <= 0) {
      throw new BadSetting(key, share.toPlainString(), "must be above zero, such as 10%, or off");
    }
  }
}
