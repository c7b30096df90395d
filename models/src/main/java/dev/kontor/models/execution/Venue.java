package dev.kontor.models.execution;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** The simulated venue: it fills market orders at the next bar's open. */
public record Venue(
    @Setting(
            value = "share of the price by which market and stop orders fill worse",
            or = "0",
            example = "0.05%")
        BigDecimal slippage,
    @Setting(value = "what a fill costs", or = "{}") Fees fees,
    @Setting(
            value = "close what is open at the end of the data, at the open of the last bar",
            or = "false",
            example = "true")
        boolean closeAtEnd)
    implements Serializable {

  public Venue {
    if (slippage.signum() < 0 || slippage.compareTo(BigDecimal.ONE) >= 0) {
      throw new BadSetting(
          "slippage", slippage.toPlainString(), "must be from 0 to below 1, such as 0.05%");
    }
  }
}
