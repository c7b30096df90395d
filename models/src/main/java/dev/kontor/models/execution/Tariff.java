package dev.kontor.models.execution;

import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/** What is different for one instrument, or for the venue at which it trades. */
public record Tariff(
    @Setting(value = "instead of the venue's slippage", or = Setting.ABSENT, example = "0.1%")
        BigDecimal slippage,
    @Setting(value = "instead of the venue's spread", or = Setting.ABSENT, example = "0.02%")
        BigDecimal spread,
    @Setting(value = "instead of the venue's fees", or = Setting.ABSENT) Fees fees)
    implements Serializable {

  public Tariff {
    Venue.checkShare("slippage", slippage);
    Venue.checkShare("spread", spread);
  }
}
