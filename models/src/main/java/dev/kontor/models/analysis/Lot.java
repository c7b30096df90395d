package dev.kontor.models.analysis;

/** What is left of an execution that opened a position. Its fee is the share of what is left. */
public record Lot(
    String account,
    String instrument,
    long time,
    boolean isLong,
    double quantity,
    double price,
    double fee) {

  /** Profit or loss at a price, after the entry's fee. */
  public double pnlAt(double mark) {
    return (isLong ? mark - price : price - mark) * quantity - fee;
  }

  Lot less(double taken) {
    double left = quantity - taken;
    return new Lot(account, instrument, time, isLong, left, price, fee * left / quantity);
  }
}
