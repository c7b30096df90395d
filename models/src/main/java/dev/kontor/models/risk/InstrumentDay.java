package dev.kontor.models.risk;

import dev.kontor.models.risk.RiskState.Mode;

/** What risk control remembers of one instrument. Mutable. Amounts in units of 1e-8. */
public final class InstrumentDay {
  /** The day that {@link #startE8} belongs to, as in {@link RiskState#day}. */
  public long day = Long.MIN_VALUE;

  /** The instrument's profit since the run began, when the day began and when last looked at. */
  public long startE8;

  public long lastE8;

  /** Whether its position may only shrink until the next day. */
  public boolean reducing;

  /** What an operator said of it, which no new day ends. */
  public Mode told = Mode.ACTIVE;

  /** Its loss is counted from here, on that day. */
  void goOn(long today) {
    reducing = false;
    day = today;
    startE8 = lastE8;
  }

  /** What may be done with it, for its own part. */
  Mode mode() {
    return told == Mode.ACTIVE && reducing ? Mode.REDUCING : told;
  }
}
