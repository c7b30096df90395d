package dev.kontor.models.execution;

import dev.kontor.models.market.E8;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a fill costs: {@code rate · value + perUnit · quantity}, at least the minimum, at most the
 * cap times the value.
 */
public record Fees(
    @Setting(value = "share of the traded value", or = "0", example = "0.1%") BigDecimal rate,
    @Setting(value = "amount for each unit traded", or = "0", example = "0.005") BigDecimal perUnit,
    @Setting(value = "the least amount for a fill", or = "0", example = "1") BigDecimal minimum,
    @Setting(
            value = "the most, as a share of the traded value; it wins over the minimum",
            or = Setting.ABSENT,
            example = "0.5%")
        BigDecimal cap)
    implements Serializable {

  public Fees {
    check("rate", rate);
    check("perUnit", perUnit);
    check("minimum", minimum);
    check("cap", cap);
    if (rate.compareTo(BigDecimal.ONE) >= 0) {
      throw new BadSetting("rate", rate.toPlainString(), "must be below 1, such as 0.1%");
    }
  }

  private static void check(String key, BigDecimal value) {
    if (value != null && value.signum() < 0) {
      throw new BadSetting(key, value.toPlainString(), "must not be negative");
    }
  }

  public static Fees none() {
    return new Fees(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);
  }

  /** The schedule in fixed point, for use in the desk. */
  public FeeSchedule schedule() {
    return new FeeSchedule(
        E8.of(rate), E8.of(perUnit), E8.of(minimum), cap == null ? -1 : E8.of(cap));
  }
}
