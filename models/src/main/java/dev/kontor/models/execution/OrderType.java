package dev.kontor.models.execution;

/** What makes an order fill. */
public enum OrderType {
  /** The next mark. */
  MARKET,
  /** A price at least as good as its limit. */
  LIMIT,
  /** A price at least as bad as its stop; then it fills like a market order. */
  STOP
}
