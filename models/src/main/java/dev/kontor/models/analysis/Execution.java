package dev.kontor.models.analysis;

/** A fill as the analysis sees it. The quantity is positive on both sides; the fee is a cost. */
public record Execution(
    long time,
    String account,
    String instrument,
    boolean buy,
    double quantity,
    double price,
    double fee) {

  /** Price times quantity, without the fee. */
  public double value() {
    return price * quantity;
  }
}
