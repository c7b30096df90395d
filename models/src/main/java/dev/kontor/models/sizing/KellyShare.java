package dev.kontor.models.sizing;

import dev.kontor.models.market.E8;

/** {@link Kelly} in units of 1e-8. */
final class KellyShare {
  private final Kelly kelly;
  private final long partE8;
  private final long capE8;
  private final long untilE8;

  KellyShare(Kelly kelly) {
    this.kelly = kelly;
    partE8 = E8.of(kelly.part());
    capE8 = E8.of(kelly.cap());
    untilE8 = E8.of(kelly.until());
  }

  /** The share of equity to take now, from 0 to the cap. */
  long of(TradeRecord trades) {
    if (kelly.winRate() != null) {
      return capped(full(E8.of(kelly.winRate()), E8.of(kelly.payoff())));
    }
    return trades.trades() < kelly.after()
        ? Math.min(untilE8, capE8)
        : capped(full(trades.winRateE8(), trades.payoffE8()));
  }

  private long capped(long fullE8) {
    return Math.min(capE8, Math.max(0, E8.times(fullE8, partE8)));
  }

  /** {@code p − (1 − p) / b}; without a payoff nothing is to be won, without losses all. */
  static long full(long winRateE8, long payoffE8) {
    if (payoffE8 <= 0) {
      return 0;
    }
    return payoffE8 == Long.MAX_VALUE
        ? winRateE8
        : winRateE8 - E8.over(E8.ONE - winRateE8, payoffE8);
  }
}
