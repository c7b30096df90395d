package dev.kontor.models.execution;

/** In which order a bar's prices are taken to have come; the bar does not tell. */
public enum BarPath {
  /**
   * The open, then what is worst: stops before limits. A trailing stop is not moved by a bar before
   * the bar was tried against it.
   */
  WORST,
  /** Open, high, low, close. */
  HIGH_FIRST,
  /** Open, low, high, close. */
  LOW_FIRST,
  /** The nearer to the open of high and low first; the low if both are as near. */
  NEAREST;

  /** The prices of a mark in this order; null if {@link #WORST}, which has none. */
  long[] of(Mark mark, Side side) {
    long open = mark.open(side);
    long high = mark.high(side);
    long low = mark.low(side);
    long close = mark.close(side);
    return switch (this) {
      case WORST -> null;
      case HIGH_FIRST -> new long[] {open, high, low, close};
      case LOW_FIRST -> new long[] {open, low, high, close};
      case NEAREST ->
          high - open < open - low
              ? new long[] {open, high, low, close}
              : new long[] {open, low, high, close};
    };
  }
}
