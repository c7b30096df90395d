package dev.kontor.models.execution;

/** What makes an order fill. */
public enum OrderType {
  /** The next mark. */
  MARKET,
  /** A price at least as good as its limit. */
  LIMIT,
  /** A price at least as bad as its stop; then it fills like a market order. */
  STOP,
  /** A price at least as bad as its trigger; then it is a limit order. */
  STOP_LIMIT,
  /** A stop that follows the best price at a distance. */
  TRAILING_STOP,
  /** The next opening of a session. */
  MARKET_ON_OPEN,
  /** The next opening of a session, at a price at least as good as its limit. */
  LIMIT_ON_OPEN,
  /** The next close of a session. */
  MARKET_ON_CLOSE,
  /** The next close of a session, at a price at least as good as its limit. */
  LIMIT_ON_CLOSE;

  /** Whether it takes no price worse than its own. */
  public boolean limited() {
    return this == LIMIT || this == STOP_LIMIT || this == LIMIT_ON_OPEN || this == LIMIT_ON_CLOSE;
  }

  /** Whether it waits for a price at least as bad as its trigger. */
  public boolean triggered() {
    return this == STOP || this == STOP_LIMIT || this == TRAILING_STOP;
  }

  public boolean onOpen() {
    return this == MARKET_ON_OPEN || this == LIMIT_ON_OPEN;
  }

  public boolean onClose() {
    return this == MARKET_ON_CLOSE || this == LIMIT_ON_CLOSE;
  }

  /** As it stands in a configuration. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
