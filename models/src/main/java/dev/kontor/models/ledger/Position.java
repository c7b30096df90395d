package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;

/**
 * What an account holds of one instrument, at average cost. Mutable: it is marked with every bar.
 * All numbers are in units of 1e-8.
 */
public final class Position {
  /** Positive long, negative short. */
  public long quantityE8;

  /** Signed cost of what is held: quantity times average price. */
  public long costE8;

  /** Profit of what was closed, before fees. */
  public long realizedE8;

  /** The last mark: price, its bar's open and start; and the value at the mark. */
  public long priceE8;

  public long openE8;
  public long start;
  public long valueE8;

  public long averageE8() {
    return quantityE8 == 0 ? 0 : E8.over(costE8, quantityE8);
  }

  /** Takes a new price; gives the change in value. */
  long mark(long priceE8) {
    this.priceE8 = priceE8;
    if (quantityE8 == 0) {
      return 0;
    }
    long before = valueE8;
    valueE8 = E8.times(quantityE8, priceE8);
    return valueE8 - before;
  }

  /** Changes the quantity by a trade; gives the change in value. */
  long trade(long signedE8, long priceE8) {
    if (Long.signum(signedE8) * Long.signum(quantityE8) >= 0) {
      costE8 = Math.addExact(costE8, E8.times(signedE8, priceE8));
    } else {
      long closing = Math.min(Math.abs(signedE8), Math.abs(quantityE8)) * Long.signum(signedE8);
      long released = -closing == quantityE8 ? costE8 : E8.mulDiv(costE8, -closing, quantityE8);
      realizedE8 += E8.times(-closing, priceE8) - released;
      costE8 -= released;
      costE8 = Math.addExact(costE8, E8.times(signedE8 - closing, priceE8));
    }
    quantityE8 = Math.addExact(quantityE8, signedE8);
    long before = valueE8;
    this.priceE8 = priceE8;
    valueE8 = E8.times(quantityE8, priceE8);
    return valueE8 - before;
  }
}
