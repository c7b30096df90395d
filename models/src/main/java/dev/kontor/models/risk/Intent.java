package dev.kontor.models.risk;

import dev.kontor.models.execution.Side;

/**
 * An order that asks for permission.
 *
 * @param instrument the symbol
 * @param side buy or sell
 * @param quantityE8 in units of 1e-8, positive
 * @param priceE8 its limit or stop price in units of 1e-8; 0 for one that takes the market's
 * @param triggerE8 from where one with a limit works; 0 for one that works at once
 * @param opens whether it may open a position; if not it can only shrink one. A reversal is two
 *     orders: one that closes and one that opens
 * @param lotE8 what it may be trimmed to: whole multiples of this
 * @param time when it would be sent, epoch milliseconds
 */
public record Intent(
    String instrument,
    Side side,
    long quantityE8,
    long priceE8,
    long triggerE8,
    boolean opens,
    long lotE8,
    long time) {

  /** One that waits for no trigger beside its price. */
  public Intent(
      String instrument,
      Side side,
      long quantityE8,
      long priceE8,
      boolean opens,
      long lotE8,
      long time) {
    this(instrument, side, quantityE8, priceE8, 0, opens, lotE8, time);
  }
}
