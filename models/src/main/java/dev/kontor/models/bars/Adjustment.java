package dev.kontor.models.bars;

/** For which corporate actions historical prices are adjusted. */
public enum Adjustment {
  /** None: prices as they were traded. */
  RAW,
  /** Splits: prices and volumes as if all shares had been split already. */
  SPLIT,
  /**
   * Splits and dividends: prices such that their changes are those of wealth, dividends included.
   */
  FULL,
  /**
   * None of history; but a split is told at its time, and all that is remembered from before it is
   * told in new shares.
   */
  LIVE
}
