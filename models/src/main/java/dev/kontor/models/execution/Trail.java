package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/**
 * How far a trailing stop stays behind the best price.
 *
 * @param amountE8 in units of 1e-8 of the price; 0 if a rate is given
 * @param rateE8 as a share of the best price, in units of 1e-8; 0 if an amount is given
 */
public record Trail(long amountE8, long rateE8) {
  public static final Trail NONE = new Trail(0, 0);

  public static Trail amount(long e8) {
    return new Trail(e8, 0);
  }

  public static Trail rate(long e8) {
    return new Trail(0, e8);
  }

  /** Where the stop is while the best price was that: below it for a sale, above for a purchase. */
  public long stop(Side side, long bestE8) {
    long distance = amountE8 != 0 ? amountE8 : E8.times(Math.abs(bestE8), rateE8);
    return Math.addExact(bestE8, side.sign() * distance);
  }
}
