package dev.kontor.models.execution;

/**
 * An order of one account.
 *
 * @param id derived from account, instrument, signal and time, so the same in every run
 * @param instrument the symbol
 * @param side buy or sell
 * @param type market, limit or stop
 * @param opens whether it opens a position; if not it only shrinks one
 * @param quantityE8 in units of 1e-8; 0 if it is sized when it fills
 * @param priceE8 limit or stop price in units of 1e-8; 0 for a market order
 * @param stopE8 where the position it opens stops its loss; 0 if nowhere
 * @param targetE8 where the position it opens takes its profit; 0 if nowhere
 * @param time when it was sent, epoch milliseconds
 */
public record Order(
    String id,
    String instrument,
    Side side,
    OrderType type,
    boolean opens,
    long quantityE8,
    long priceE8,
    long stopE8,
    long targetE8,
    long time) {

  public Order sized(long quantityE8) {
    return new Order(
        id, instrument, side, type, opens, quantityE8, priceE8, stopE8, targetE8, time);
  }
}
