package dev.kontor.models.execution.parents;

/** What becomes of what is not filled at a parent's end. */
public enum Rest {
  /** Slices that were sent work on, by their own terms; what was not sent never is. */
  KEEP,
  /** Slices that still work are cancelled; what was not sent never is. */
  CANCEL,
  /** Slices that still work are cancelled, and all that is left is sent as a market order. */
  MARKET
}
