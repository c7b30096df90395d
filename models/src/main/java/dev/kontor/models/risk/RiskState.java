package dev.kontor.models.risk;

import java.util.HashMap;
import java.util.Map;

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

  /** Whether it is reducing by an operator's word, which no new day ends. */
  public boolean untilResumed;

  /** The current day, counted from the epoch, and equity when it began. */
  public long day = Long.MIN_VALUE;

  public long dayStartE8;

  /** The highest equity so far. */
  public long peakE8;

  /** How many trades in a row lost. */
  public int losses;

  /** Limits set by an operator, by {@link Limit#key}; as {@link Limit#read} gives them. */
  public Map<String, Long> limits = new HashMap<>();

  /** Those that were marked with a limit on their loss, or that an operator spoke of. */
  public Map<String, InstrumentDay> instruments = new HashMap<>();

  /** Orders of the last second and of the last minute. */
  public Pace second = new Pace();

  public Pace minute = new Pace();

  public static RiskState startingWith(long equityE8) {
    RiskState state = new RiskState();
    state.dayStartE8 = equityE8;
    state.peakE8 = equityE8;
    return state;
  }

  /** What may be done with an instrument, whatever the account may do with others. */
  public Mode modeOf(String instrument) {
    InstrumentDay own = instruments.isEmpty() ? null : instruments.get(instrument);
    return own == null ? Mode.ACTIVE : own.mode();
  }

  /** Whether nothing at all is traded of an instrument, by its own halt or the account's. */
  public boolean isHalted(String instrument) {
    return mode == Mode.HALTED || modeOf(instrument) == Mode.HALTED;
  }
}
