package dev.kontor.models.execution;

import dev.kontor.models.market.E8;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a fill costs: {@code rate · value + perUnit · quantity}, at least the minimum, at most the
 * cap times the value; amounts in the instrument's currency.
 */
public record Fees(
    @Setting(value = "share of the traded value", or = "0", example = "0.1%") BigDecimal rate,
    @Setting(
            value = "amount for each unit traded, in the instrument's currency",
            or = "0",
            example = "0.005")
        BigDecimal perUnit,
    @Setting(
            value = "the least amount for a fill, in the instrument's currency",
            or = "0",
            example = "1")
        BigDecimal minimum,
    @Setting(
            value = "the most, as a share of the traded value; it wins over the minimum",
            or = Setting.ABSENT,
            example = "0.5%")
        BigDecimal cap,
    @Setting(
            value =
                "share of the traded value where the order had rested and somebody came to it; the rate if absent",
            or = Setting.ABSENT,
            example = "0.02%")
        BigDecimal maker,
    @Setting(
            value = "rates of accounts that trade more",
            or = Setting.ABSENT,
            example = "[{volume: 50000, rate: 0.08%, maker: 0.02%}]")
        List<FeeTier> tiers)
    implements Serializable {

  public Fees {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
    checkRate("rate", rate);
    check("perUnit", perUnit);
    check("minimum", minimum);
    check("cap", cap);
    checkRate("maker", maker);
    for (int i = 1; i < tiers.size(); i++) {
      BigDecimal volume = tiers.get(i).volume();
      if (volume.compareTo(tiers.get(i - 1).volume()) <= 0) {
        throw new BadSetting(
            "tiers", volume.toPlainString(), "each volume must be above the one before");
      }
    }
  }

  /** One rate for all. */
  public Fees(BigDecimal rate, BigDecimal perUnit, BigDecimal minimum, BigDecimal cap) {
    this(rate, perUnit, minimum, cap, null, List.of());
  }

  static void checkRate(String key, BigDecimal rate) {
    check(key, rate);
    if (rate != null && rate.compareTo(BigDecimal.ONE) >= 0) {
      throw new BadSetting(key, rate.toPlainString(), "must be below 1, such as 0.1%");
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

  /** The schedule in fixed point, for use in the desk: of who takes and has traded nothing yet. */
  public FeeSchedule schedule() {
    return schedule(rate);
  }

  /** All its schedules. */
  public FeeLadder ladder() {
    return FeeLadder.of(this);
  }

  FeeSchedule schedule(BigDecimal rate) {
    return new FeeSchedule(
        E8.of(rate), E8.of(perUnit), E8.of(minimum), cap == null ? -1 : E8.of(cap));
  }
}
