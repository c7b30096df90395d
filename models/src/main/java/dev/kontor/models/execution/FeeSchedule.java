package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/** {@link Fees} in units of 1e-8; a cap below zero is none. */
public record FeeSchedule(long rateE8, long perUnitE8, long minimumE8, long capE8) {

  /** The fee of a fill, in units of 1e-8. */
  public long of(long quantityE8, long priceE8) {
    long value = E8.times(quantityE8, priceE8);
    long fee = E8.times(value, rateE8) + E8.times(quantityE8, perUnitE8);
    fee = Math.max(fee, minimumE8);
    return capE8 < 0 ? fee : Math.min(fee, E8.times(value, capE8));
  }

  /**
   * The largest quantity in whole lots whose value and fee fit a budget.
   *
   * <p>The fee is {@code min(max(a, m), c)} with a proportional a and c, so a quantity fits if it fits
   * with the proportional fee and with the minimum, or with the cap: three divisions, no search.
   */
  public long quantityWithin(long budgetE8, long priceE8, long lotE8) {
    if (budgetE8 <= 0) {
      return 0;
    }
    long unit = Math.addExact(Math.addExact(priceE8, E8.times(priceE8, rateE8)), perUnitE8);
    long proportional = E8.floorOver(budgetE8, unit, lotE8);
    long least = E8.floorOver(Math.max(0, budgetE8 - minimumE8), priceE8, lotE8);
    long quantity = Math.min(proportional, least);
    if (capE8 >= 0) {
      long capped = E8.floorOver(budgetE8, priceE8 + E8.times(priceE8, capE8), lotE8);
      quantity = Math.max(quantity, capped);
    }
    quantity += lotE8;
    while (quantity > 0 && E8.times(quantity, priceE8) + of(quantity, priceE8) > budgetE8) {
      quantity -= lotE8;
    }
    return Math.max(0, quantity);
  }
}
