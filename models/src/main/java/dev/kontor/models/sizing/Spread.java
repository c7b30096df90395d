package dev.kontor.models.sizing;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A share of equity over n instruments: to each the same, or to each by the inverse of its
 * volatility, {@code w = (1/σ) / Σ(1/σ)}, with which each adds as much risk if they do not move
 * together (E. Qian, <em>Risk Parity Portfolios</em>, 2005).
 */
public record Spread(
    @Setting(
            value = "equal, or inverse-volatility: risk parity if they do not move together",
            or = "equal",
            example = "inverse-volatility")
        By by,
    @Setting(value = "the share of equity for all of them", or = "100%", example = "80%")
        BigDecimal share,
    @Setting(value = "over how many instruments", example = "10") int over)
    implements Serializable {

  /** How it is shared out. */
  public enum By {
    EQUAL,
    INVERSE_VOLATILITY
  }

  public Spread {
    Sizing.positive("share", share);
    if (over < 1) {
      throw new BadSetting("over", "" + over, "must be 1 or more instruments");
    }
  }
}
