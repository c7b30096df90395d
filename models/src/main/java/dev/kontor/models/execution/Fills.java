package dev.kontor.models.execution;

/** What orders fill at, and positions are valued at. */
public enum Fills {
  /** The bars that a strategy's are made of. */
  BARS,
  /** Each trade. */
  TRADES,
  /** Each quote: who buys pays the ask, who sells gets the bid. */
  QUOTES;

  /** Whether there are more of them than bars, so that bars are not what orders fill at. */
  public boolean finer() {
    return this != BARS;
  }
}
