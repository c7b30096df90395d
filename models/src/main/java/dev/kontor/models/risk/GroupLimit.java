package dev.kontor.models.risk;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** How much may be in instruments that belong together: a sector, a currency. */
public record GroupLimit(
    @Setting(
            value = "the instruments; * stands for any characters",
            example = "[AAPL, MSFT, 'BTC-*']")
        List<String> instruments,
    @Setting(
            value = "the value of their positions, long and short added, as a share of equity",
            example = "30%")
        BigDecimal share)
    implements Serializable {

  public GroupLimit {
    if (share.signum() <= 0) {
      throw new BadSetting("share", share.toPlainString(), "must be above zero, such as 30%");
    }
  }
}
