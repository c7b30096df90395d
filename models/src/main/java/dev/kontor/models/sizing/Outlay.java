package dev.kontor.models.sizing;

import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.market.E8;

/**
 * What units of an instrument cost, in the currency in which it is quoted and in which its fees are
 * charged, and what that currency is worth. Prices and rates in units of 1e-8.
 *
 * @param priceE8 of a unit
 * @param fees of a fill
 * @param rateE8 of its currency, as the books convert it; 0 for the account's own
 * @param inverted whether amounts of its currency are divided by the rate
 */
public record Outlay(long priceE8, FeeSchedule fees, long rateE8, boolean inverted) {

  /** In the account's currency. */
  public static Outlay ours(long priceE8, FeeSchedule fees) {
    return new Outlay(priceE8, fees, 0, false);
  }

  /**
   * The largest quantity in whole lots whose value and fee fit a budget of the account's currency.
   * The budget is converted and not the fee: what is paid for one unit is too small to be rounded.
   */
  long quantityWithin(long budgetE8, long lotE8) {
    return fees.quantityWithin(theirs(budgetE8), priceE8, lotE8);
  }

  /** Rounded down. */
  private long theirs(long amountE8) {
    if (rateE8 == 0 || amountE8 <= 0) {
      return amountE8;
    }
    long theirs = inverted ? E8.floorTimes(amountE8, rateE8) : E8.floorOver(amountE8, rateE8, 1);
    return Math.min(theirs, Long.MAX_VALUE - 1);
  }
}
