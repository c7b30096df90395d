package dev.kontor.models.ledger;

import dev.kontor.models.execution.Side;

/**
 * An order was executed.
 *
 * @param time when it traded, epoch milliseconds: the start of the bar at whose open it filled, the
 *     end of the bar within which a stop or limit was reached
 * @param quantityE8 in units of 1e-8, positive
 * @param priceE8 in units of 1e-8 of the currency, slippage included
 * @param feeE8 in units of 1e-8 of the currency
 * @param currency of the price and the fee; null for the account's own
 */
public record Fill(
    String orderId,
    String instrument,
    Side side,
    long time,
    long quantityE8,
    long priceE8,
    long feeE8,
    String currency) {

  /** In the account's currency. */
  public Fill(
      String orderId,
      String instrument,
      Side side,
      long time,
      long quantityE8,
      long priceE8,
      long feeE8) {
    this(orderId, instrument, side, time, quantityE8, priceE8, feeE8, null);
  }

  /** The same in a currency; null for the account's own. */
  public Fill in(String currency) {
    return currency == null
        ? this
        : new Fill(orderId, instrument, side, time, quantityE8, priceE8, feeE8, currency);
  }
}
