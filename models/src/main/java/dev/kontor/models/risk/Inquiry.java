package dev.kontor.models.risk;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;

/** An intent with all that a check may look at. */
record Inquiry(
    Intent intent, Holding holding, Exposure exposure, RiskState state, RiskRules rules) {

  long limit(Limit limit) {
    return rules.of(state, limit);
  }

  boolean buys() {
    return intent.side() == Side.BUY;
  }

  /** The price that values the order: its own or the mark, whichever is higher. */
  long priceE8() {
    return Math.max(intent.priceE8(), holding.markE8);
  }

  /**
   * How much of the order can only shrink the position: as much as is held against it. One that may
   * open shrinks nothing, as what it goes against may be closed by another before.
   */
  long shrinkingE8() {
    return intent.opens() ? 0 : Math.max(0, buys() ? -holding.quantityE8 : holding.quantityE8);
  }

  /** What the order's side of the instrument comes to without it. */
  long sideE8() {
    return buys() ? holding.longE8() : holding.shortE8();
  }

  /** A share of equity as an amount, never negative. */
  long equityE8(long shareE8) {
    return Math.max(0, E8.times(exposure.equityE8, shareE8));
  }

  /**
   * The quantity that may be added to this side so that its value stays within an amount; below
   * zero if it is beyond already.
   */
  long roomE8(long amountE8) {
    long price = priceE8();
    return price <= 0 || amountE8 <= 0 ? -sideE8() : E8.floorOver(amountE8, price, 1) - sideE8();
  }

  /** The quantity whose value is within an amount. */
  long quantityE8(long amountE8) {
    long price = priceE8();
    return price <= 0 || amountE8 <= 0 ? 0 : E8.floorOver(amountE8, price, 1);
  }
}
