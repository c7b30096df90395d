package dev.kontor.models.ledger;

/**
 * A position after a fill or a corporate action; all numbers in units of 1e-8, realized profit
 * before fees.
 *
 * @param basis how its cost is counted; null for the average
 */
public record PositionChange(
    String instrument,
    long time,
    long quantityE8,
    long averageE8,
    long realizedE8,
    CostBasis basis) {

  /** At average cost. */
  public PositionChange(
      String instrument, long time, long quantityE8, long averageE8, long realizedE8) {
    this(instrument, time, quantityE8, averageE8, realizedE8, null);
  }

  public static PositionChange of(String instrument, long time, Position position) {
    return new PositionChange(
        instrument,
        time,
        position.quantityE8,
        position.averageE8(),
        position.realizedE8,
        position.basis);
  }
}
