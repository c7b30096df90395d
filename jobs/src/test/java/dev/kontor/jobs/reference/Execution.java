package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.time.Instant;

/** A fill, at an open with the time of the open, within a bar with the time of the bar's end. */
record Execution(long time, String side, BigDecimal units, BigDecimal price) {
  /** The least that prices are kept in: a stop price is rounded to it. */
  private static final BigDecimal STEP = new BigDecimal("0.00000001");

  boolean isLike(Execution other) {
    return time == other.time
        && side.equals(other.side)
        && units.compareTo(other.units) == 0
        && price.subtract(other.price).abs().compareTo(STEP) <= 0;
  }

  @Override
  public String toString() {
    return Instant.ofEpochMilli(time) + " " + side + " " + units + " @ " + price;
  }
}
