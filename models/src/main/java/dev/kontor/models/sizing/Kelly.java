package dev.kontor.models.sizing;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The share of equity that makes capital grow fastest, {@code f = p − (1 − p) / b}, with the share
 * p of trades that win and the payoff b, the average win over the average loss (J. L. Kelly, <em>A
 * New Interpretation of Information Rate</em>, 1956; E. O. Thorp, <em>The Kelly Criterion in
 * Blackjack, Sports Betting and the Stock Market</em>, 1997); of it a part, and never more than a
 * cap.
 */
public record Kelly(
    @Setting(
            value = "how many trades win; if absent, as the account's closed trades did",
            or = Setting.ABSENT,
            example = "55%")
        BigDecimal winRate,
    @Setting(
            value =
                "the average win over the average loss; if absent, that of the account's closed trades",
            or = Setting.ABSENT,
            example = "1.5")
        BigDecimal payoff,
    @Setting(
            value = "the part of the full share that is taken; half is usual",
            or = "50%",
            example = "25%")
        BigDecimal part,
    @Setting(value = "the largest share of equity", or = "20%", example = "10%") BigDecimal cap,
    @Setting(
            value = "how many trades must be closed before they are asked",
            or = "30",
            example = "50")
        int after,
    @Setting(value = "the share of equity until then", or = "1%", example = "2%") BigDecimal until)
    implements Serializable {

  public Kelly {
    if ((winRate == null) != (payoff == null)) {
      throw new BadSetting(
          winRate == null ? "winRate" : "payoff",
          null,
          "give both of winRate and payoff, or neither");
    }
    if (winRate != null && (winRate.signum() <= 0 || winRate.compareTo(BigDecimal.ONE) > 0)) {
      throw new BadSetting(
          "winRate", winRate.toPlainString(), "must be above 0 and at most 1, such as 55%");
    }
    Sizing.positive("payoff", payoff);
    Sizing.positive("part", part);
    Sizing.positive("cap", cap);
    Sizing.positive("until", until);
    if (after < 1) {
      throw new BadSetting("after", "" + after, "must be 1 or more trades");
    }
  }
}
