package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/** {@link Fees} in units of 1e-8 of the instrument's currency; a cap below zero is none. */
public record FeeSchedule(long rateE8, long perUnitE8, long minimumE8, long capE8) {

  /** The fee of a fill, in units of 1e-8. */
  public long of(long quantityE8, long priceE8) {
    long value = E8.times(quantityE8, priceE8);
    long fee = E8.times(value, rateE8) + E8.times(quantityE8, perUnitE8);
    fee = Math.max(fee, minimumE8);
    return capE8 < 0 ? fee : Math.min(fee, E8.times(value, capE8));
  }

  /**
   * The largest quantity in whole lots whose value and fee fit a budget; none at a price of zero or
   * below, at which any would.
   *
   * <p>What a quantity costs never falls as it grows, roundings included, so the lots are halved: a
   * division by the price with its fee would round the fee of one unit and miss by that times the
   * quantity.
   */
  public long quantityWithin(long budgetE8, long priceE8, long lotE8) {
    if (budgetE8 <= 0 || priceE8 <= 0) {
      return 0;
    }
    long fits = 0;
    long most = E8.floorOver(Math.addExact(budgetE8, 1), priceE8, lotE8) / lotE8;
    long not = Math.min(most, Long.MAX_VALUE / lotE8 - 1) + 1;
    while (not - fits > 1) {
      long lots = fits + (not - fits) / 2;
      if (fits(lots * lotE8, priceE8, budgetE8)) {
        fits = lots;
      } else {
        not = lots;
      }
    }
    return fits * lotE8;
  }

  private boolean fits(long quantityE8, long priceE8, long budgetE8) {
    return E8.times(quantityE8, priceE8) <= budgetE8 - of(quantityE8, priceE8);
  }
}
