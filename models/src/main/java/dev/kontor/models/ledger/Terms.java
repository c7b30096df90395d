package dev.kontor.models.ledger;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

/** What holding an instrument means for an account's money. */
public record Terms(
    @Setting(
            value = "the currency of its prices; the account's own if absent",
            or = Setting.ABSENT,
            example = "EUR")
        String currency,
    @Setting(
            value = "after a split only whole multiples of this stay, the fraction is paid in cash",
            or = "0.00000001",
            example = "1")
        BigDecimal unit,
    @Setting(
            value = "what a short position costs a year, as a share of its value; by the UTC day",
            or = "0",
            example = "0.5%")
        BigDecimal borrow,
    @Setting(
            value = "what the long of a perpetual pays the short each time; negative the other way",
            or = "0",
            example = "0.01%")
        BigDecimal funding,
    @Setting(value = "how often funding is paid, from midnight UTC", or = "8h", example = "8h")
        Duration fundingEvery)
    implements Serializable {

  private static final long DAY = 86_400_000L;

  /** In the account's currency, without any cost. */
  public static final Terms PLAIN =
      new Terms(
          null,
          new BigDecimal("0.00000001"),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          Duration.ofHours(8));

  public Terms {
    if (currency != null && currency.isBlank()) {
      throw new BadSetting("currency", currency, "must not be empty, such as EUR");
    }
    if (unit.signum() <= 0) {
      throw new BadSetting("unit", unit.toPlainString(), "must be above zero, such as 1");
    }
    if (borrow.signum() < 0 || borrow.compareTo(BigDecimal.TEN) > 0) {
      throw new BadSetting(
          "borrow", borrow.toPlainString(), "must be from 0 to 1000% a year, such as 0.5%");
    }
    if (funding.abs().compareTo(BigDecimal.ONE) >= 0) {
      throw new BadSetting(
          "funding", funding.toPlainString(), "must be between -100% and 100%, such as 0.01%");
    }
    long millis = fundingEvery.toMillis();
    if (millis <= 0 || DAY % millis != 0) {
      throw new BadSetting(
          "fundingEvery", fundingEvery.toString(), "must divide a day, such as 8h");
    }
  }
}
