package dev.kontor.models.exits;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * When a position is left. Where several say where its stop or its target stands, the one nearest
 * to the price counts; a rule's own stop and target stand beside them.
 */
public record Exits(
    @Setting(
            value = "a loss at which to stop, as a share of the entry price",
            or = Setting.ABSENT,
            example = "2%")
        BigDecimal stopLoss,
    @Setting(
            value = "a loss at which to stop, in ranges; see `range`",
            or = Setting.ABSENT,
            example = "2")
        BigDecimal stopRanges,
    @Setting(
            value = "a profit to take, as a share of the entry price",
            or = Setting.ABSENT,
            example = "4%")
        BigDecimal takeProfit,
    @Setting(value = "a profit to take, in ranges", or = Setting.ABSENT, example = "4")
        BigDecimal profitRanges,
    @Setting(
            value = "a stop that trails the best close since the entry, by a share of it",
            or = Setting.ABSENT,
            example = "3%")
        BigDecimal trail,
    @Setting(
            value = "a stop that trails the best close since the entry, by so many ranges",
            or = Setting.ABSENT,
            example = "3")
        BigDecimal trailRanges,
    @Setting(
            value =
                "a stop that hangs so many ranges below the highest high since the entry (of a short, above"
                    + " the lowest low)",
            or = Setting.ABSENT,
            example = "3")
        BigDecimal chandelier,
    @Setting(
            value =
                "the gain, as a share of the entry price, after which the stop stands at the entry or better",
            or = Setting.ABSENT,
            example = "2%")
        BigDecimal breakEven,
    @Setting(
            value =
                "an expression for the range of the instrument when the signal is given, in units of its"
                    + " price",
            or = "atr(14)",
            example = "atr(14)")
        String range,
    @Setting(
            value = "leave after that time, whatever the price",
            or = Setting.ABSENT,
            example = "5d")
        Duration after,
    @Setting(value = "leave after so many bars of the marks; 0 is never", or = "0", example = "20")
        int bars,
    @Setting(
            value = "leave that long before the session closes; needs `risk.calendar`",
            or = Setting.ABSENT,
            example = "5m")
        Duration beforeClose)
    implements Serializable {

  /** A position is left by an opposite signal or by its rule's stop and target. */
  public static final Exits NONE =
      new Exits(null, null, null, null, null, null, null, null, "atr(14)", null, 0, null);

  public Exits {
    share("stopLoss", stopLoss);
    above("stopRanges", stopRanges);
    above("takeProfit", takeProfit);
    above("profitRanges", profitRanges);
    share("trail", trail);
    above("trailRanges", trailRanges);
    above("chandelier", chandelier);
    above("breakEven", breakEven);
    if (range.isBlank()) {
      throw new BadSetting("range", range, "must be an expression, such as atr(14)");
    }
    if (after != null && (after.isNegative() || after.isZero())) {
      throw new BadSetting("after", "" + after, "must be a positive time, such as 5d");
    }
    if (bars < 0) {
      throw new BadSetting("bars", "" + bars, "must be 0 (never) or a number of bars");
    }
    if (beforeClose != null && beforeClose.isNegative()) {
      throw new BadSetting("beforeClose", "" + beforeClose, "must not be negative");
    }
  }

  /** Whether anything here is counted in ranges. */
  public boolean needsRange() {
    return stopRanges != null || profitRanges != null || trailRanges != null || chandelier != null;
  }

  private static void above(String key, BigDecimal value) {
    if (value != null && value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be above zero, or off");
    }
  }

  private static void share(String key, BigDecimal value) {
    above(key, value);
    if (value != null && value.compareTo(BigDecimal.ONE) >= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be below 1, such as 2%, or off");
    }
  }
}
