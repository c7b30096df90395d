package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** What an account can pay for. */
public record BuyingPower(
    @Setting(
            value =
                "unlimited; cash (buy only what the cash pays for, sell short nothing); or margin (every"
                    + " position, long or short, ties up a share of its value, and equity must cover it)",
            or = "unlimited",
            example = "margin")
        Kind kind,
    @Setting(
            value = "the share of a position's value that equity must cover on a margin account",
            or = "50%",
            example = "25%")
        BigDecimal initialMargin)
    implements Serializable {

  public static final BuyingPower UNLIMITED =
      new BuyingPower(Kind.UNLIMITED, new BigDecimal("0.5"));

  /** How it is counted. */
  public enum Kind {
    UNLIMITED,
    CASH,
    MARGIN
  }

  public BuyingPower {
    if (initialMargin.signum() <= 0 || initialMargin.compareTo(BigDecimal.ONE) > 0) {
      throw new BadSetting(
          "initialMargin",
          initialMargin.toPlainString(),
          "must be above 0 and at most 1, such as 50%");
    }
  }
}
