package dev.kontor.models.signals;

/** What a signal says to do. */
public enum Advice {
  BUY,
  SELL,
  HOLD
}
