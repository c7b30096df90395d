package dev.kontor.models.execution;

/** How long an order works; FIX 59. */
public enum TimeInForce {
  /** Until it is filled or cancelled. */
  GTC,
  /** Until the session ends in which it arrives or, between sessions, the next one. */
  DAY,
  /** Until a time. */
  GTD,
  /** What can trade at once trades, the rest is cancelled. */
  IOC,
  /** All of it trades at once, or nothing. */
  FOK
}
