package dev.kontor.models.risk;

/** What risk control remembers of an account. Mutable. Amounts in units of 1e-8. */
public final class RiskState {
  /** What an account may do. */
  public enum Mode {
    /** Everything within limits. */
    ACTIVE,
    /** Positions may only shrink. */
    REDUCING,
    /** Nothing. */
    HALTED
  }

  public Mode mode = Mode.ACTIVE;

  /** The current day, counted from the epoch in UTC, and equity when it began. */
  public long day = Long.MIN_VALUE;

  public long dayStartE8;

  /** The highest equity so far. */
  public long peakE8;

  public static RiskState startingWith(long equityE8) {
    RiskState state = new RiskState();
    state.dayStartE8 = equityE8;
    state.peakE8 = equityE8;
    return state;
  }
}
