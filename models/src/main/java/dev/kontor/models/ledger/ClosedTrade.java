package dev.kontor.models.ledger;

import dev.kontor.models.execution.Side;

/**
 * What was opened and closed again: a lot, or a part of one, or a share of a position at average
 * cost. All numbers are in units of 1e-8 of the instrument's currency. The profits of all trades of
 * a position sum to what it has realized; their fees and those of what is held to all it has paid.
 *
 * @param side of the entry: BUY for what was long
 * @param entryTime of the lot's fill; at average cost, of the fill that opened the position
 * @param profitE8 before fees
 * @param feesE8 both sides' fees, each in proportion to the quantity
 */
public record ClosedTrade(
    String instrument,
    Side side,
    long quantityE8,
    long entryTime,
    long entryPriceE8,
    long exitTime,
    long exitPriceE8,
    long profitE8,
    long feesE8) {

  public long millis() {
    return exitTime - entryTime;
  }
}
