package dev.kontor.models.sizing;

import dev.kontor.models.market.E8;

/** How an account's closed trades did. Mutable. Amounts in units of 1e-8. */
public final class TradeRecord {
  public long wins;
  public long losses;

  /** Sums of what was won and lost, fees included; both positive. */
  public long wonE8;

  public long lostE8;

  /** A trade was closed with that profit; one that neither won nor lost counts as lost. */
  public void closed(long profitE8) {
    if (profitE8 > 0) {
      wins++;
      wonE8 = Math.addExact(wonE8, profitE8);
    } else {
      losses++;
      lostE8 = Math.subtractExact(lostE8, profitE8);
    }
  }

  public long trades() {
    return wins + losses;
  }

  /** The share of trades that won, in units of 1e-8. */
  long winRateE8() {
    return trades() == 0 ? 0 : E8.over(wins, trades());
  }

  /**
   * The average win over the average loss, in units of 1e-8; {@code Long.MAX_VALUE} without loss.
   */
  long payoffE8() {
    if (wins == 0) {
      return 0;
    }
    long win = wonE8 / wins;
    long loss = losses == 0 ? 0 : lostE8 / losses;
    return loss == 0 || win / loss > 1_000_000_000L ? Long.MAX_VALUE : E8.over(win, loss);
  }
}
