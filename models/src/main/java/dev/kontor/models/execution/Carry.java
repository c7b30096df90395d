package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** What it costs to hold a position. The venue only states it; who keeps the books books it. */
public record Carry(
    @Setting(
            value = "what a short position pays for a year, as a share of its value",
            or = "0",
            example = "3%")
        BigDecimal borrow,
    @Setting(
            value =
                "what a long position pays to a short one each time, as a share of its value; below zero the short"
                    + " one pays",
            or = "0",
            example = "0.01%")
        BigDecimal funding,
    @Setting(value = "how often funding is paid, from midnight in UTC", or = "8h", example = "8h")
        Duration every)
    implements Serializable {

  public static final Carry NONE = new Carry(BigDecimal.ZERO, BigDecimal.ZERO, Duration.ofHours(8));

  public Carry {
    if (borrow.signum() < 0) {
      throw new BadSetting("borrow", borrow.toPlainString(), "must not be negative");
    }
    if (every.isNegative()
        || every.isZero()
        || Duration.ofDays(1).toMillis() % Math.max(1, every.toMillis()) != 0) {
      throw new BadSetting("every", every.toString(), "must divide a day, such as 8h");
    }
  }

  /** Whether holding costs nothing. */
  public boolean free() {
    return borrow.signum() == 0 && funding.signum() == 0;
  }
}
