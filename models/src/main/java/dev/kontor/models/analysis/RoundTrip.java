package dev.kontor.models.analysis;

/**
 * A quantity that was bought and sold again, or sold and bought back.
 *
 * @param isLong whether the entry was the purchase
 * @param fees both sides' fees, each in proportion to the quantity
 * @param pnl profit or loss after those fees
 */
public record RoundTrip(
    String account,
    String instrument,
    boolean isLong,
    long entryTime,
    long exitTime,
    double quantity,
    double entryPrice,
    double exitPrice,
    double fees,
    double pnl) {

  /** {@code lot} closed by {@code quantity} at {@code exit}'s price; neither may be smaller. */
  static RoundTrip of(Lot lot, Execution exit, double quantity) {
    double fees = lot.fee() * quantity / lot.quantity() + exit.fee() * quantity / exit.quantity();
    double move = lot.isLong() ? exit.price() - lot.price() : lot.price() - exit.price();
    return new RoundTrip(
        lot.account(),
        lot.instrument(),
        lot.isLong(),
        lot.time(),
        exit.time(),
        quantity,
        lot.price(),
        exit.price(),
        fees,
        move * quantity - fees);
  }

  /** Profit over the value at entry, as a fraction; {@code NaN} for an entry at price zero. */
  public double gain() {
    double value = Math.abs(entryPrice * quantity);
    return value > 0 ? pnl / value : Double.NaN;
  }

  public long holdingMillis() {
    return exitTime - entryTime;
  }

  /** What was traded, entry and exit together. */
  public double tradedValue() {
    return Math.abs(entryPrice * quantity) + Math.abs(exitPrice * quantity);
  }
}
