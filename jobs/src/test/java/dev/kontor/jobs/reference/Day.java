package dev.kontor.jobs.reference;

import java.math.BigDecimal;

/** A daily bar; {@code start} is midnight in UTC, epoch milliseconds. */
record Day(long start, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close) {
  long end() {
    return start + 86_400_000L;
  }
}
