package dev.kontor.models.training;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** Where the barriers of a triple-barrier label stand; the third is the horizon. */
public record BarrierSettings(
    @Setting(
            value = "how far above the close the profit barrier stands, in `unit`s",
            or = "2",
            example = "1.5")
        BigDecimal profit,
    @Setting(
            value = "how far below the close the stop barrier stands, in `unit`s",
            or = "2",
            example = "1")
        BigDecimal stop,
    @Setting(
            value = "what barriers are counted in: ranges, or shares of the close such as 2%",
            or = "ranges",
            example = "shares")
        Unit unit,
    @Setting(
            value =
                "an expression for the range of the instrument at the close, in units of its price",
            or = "atr(14)",
            example = "atr(14)")
        String range)
    implements Serializable {

  /** What a distance is counted in. */
  public enum Unit {
    RANGES,
    SHARES
  }

  public BarrierSettings {
    positive("profit", profit);
    positive("stop", stop);
    if (unit == Unit.SHARES && stop.compareTo(BigDecimal.ONE) >= 0) {
      throw new BadSetting("stop", stop.toPlainString(), "must be less than 100% of the close");
    }
  }

  private static void positive(String key, BigDecimal value) {
    if (value.signum() <= 0) {
      throw new BadSetting(key, value.toPlainString(), "must be more than 0");
    }
  }
}
