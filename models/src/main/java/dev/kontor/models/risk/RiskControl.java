package dev.kontor.models.risk;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Watches an account's equity, its trades and an operator's word, and says what it may do. */
public final class RiskControl {
  public static final Refusal HALTED =
      Refusal.of("halted", "the account does not trade until it is resumed");
  public static final Refusal TOO_SMALL = Refusal.of("too-small", "not one lot fits");

  private static final Refusal REDUCING =
      Refusal.of("reducing", "positions may only shrink until the day is over");
  private static final Refusal REDUCED =
      Refusal.of("reducing", "positions may only shrink until the account is resumed");

  private final LimitTable limits;
  private final DayStart dayStart;
  private final boolean trims;

  /** For limits that name no calendar. */
  public RiskControl(Limits limits) {
    this(limits, null);
  }

  /**
   * @param calendar that the limits name; null if they name none
   */
  public RiskControl(Limits limits, TradingCalendar calendar) {
    this.limits = new LimitTable(limits);
    dayStart = DayStart.of(limits.dayStarts(), calendar);
    trims = limits.tooLarge() == Limits.TooLarge.TRIM;
  }

  /** Why an account that is reducing opens nothing. */
  public static Refusal reducing(RiskState state) {
    return state.untilResumed ? REDUCED : REDUCING;
  }

  /** Why the position in one instrument does not grow. */
  static Refusal reducing(RiskState state, String instrument) {
    boolean said = state.instruments.get(instrument).told == Mode.REDUCING;
    return Refusal.of(
        "instrument-reducing",
        "the position in "
            + instrument
            + " may only shrink until "
            + (said ? "it is resumed" : "the day is over"));
  }

  /** Why nothing of one instrument is traded. */
  public static Refusal halted(String instrument) {
    return Refusal.of("instrument-halted", instrument + " is not traded until it is resumed");
  }

  public boolean trims() {
    return trims;
  }

  /** The largest value a position may have, {@code Long.MAX_VALUE} without a limit. */
  public long positionLimitE8(RiskState state, long equityE8) {
    long share = limits.of(state, Limit.POSITION);
    return share == Limit.OFF ? Long.MAX_VALUE : Math.max(0, E8.times(equityE8, share));
  }

  /** A bar that ends at a boundary belongs to the day it closes. Mostly nothing changes. */
  public List<RiskChange> newDay(RiskState state, long time, long equityE8) {
    long day = dayStart.dayOf(time);
    if (day == state.day) {
      return List.of();
    }
    state.day = day;
    state.dayStartE8 = equityE8;
    List<RiskChange> changes = new ArrayList<>();
    if (state.mode == Mode.REDUCING && !state.untilResumed) {
      changes.add(to(state, Mode.ACTIVE, "new-day: a new day began", null));
    }
    for (String instrument : new TreeSet<>(state.instruments.keySet())) {
      InstrumentDay own = state.instruments.get(instrument);
      if (own.reducing) {
        Mode before = own.mode();
        own.reducing = false;
        if (own.mode() != before) {
          changes.add(change(before, own, "new-day: a new day began", null, instrument));
        }
      }
    }
    return changes;
  }

  /** Looks at the equity after all marks of a time. Null if nothing changed. */
  public RiskChange watch(RiskState state, long equityE8) {
    state.peakE8 = Math.max(state.peakE8, equityE8);
    if (state.mode == Mode.HALTED) {
      return null;
    }
    long drawdown = limits.of(state, Limit.DRAWDOWN);
    if (drawdown != Limit.OFF && lost(state.peakE8, equityE8, drawdown)) {
      return to(
          state,
          Mode.HALTED,
          sentence("drawdown", equityE8, "the highest", state.peakE8, drawdown),
          null);
    }
    long dailyLoss = limits.of(state, Limit.DAILY_LOSS);
    if (state.mode == Mode.ACTIVE
        && dailyLoss != Limit.OFF
        && lost(state.dayStartE8, equityE8, dailyLoss)) {
      return to(
          state,
          Mode.REDUCING,
          sentence("daily-loss", equityE8, "the day's start", state.dayStartE8, dailyLoss),
          null);
    }
    return null;
  }

  /** Whether a loss in one instrument has a limit, so that {@link #watch} must be asked of each. */
  public boolean watchesInstruments(RiskState state) {
    return limits.of(state, Limit.INSTRUMENT_LOSS) != Limit.OFF
        || limits.of(state, Limit.INSTRUMENT_LOSS_AMOUNT) != Limit.OFF;
  }

  /**
   * Looks at one instrument's profit since the run began, realised and not, after a mark or a fill.
   * Null if nothing changed.
   */
  public RiskChange watch(RiskState state, String instrument, long profitE8) {
    InstrumentDay own = own(state, instrument);
    if (own.day != state.day) {
      own.day = state.day;
      own.startE8 = own.lastE8;
    }
    own.lastE8 = profitE8;
    long loss = Math.subtractExact(own.startE8, profitE8);
    long most = mostE8(state);
    if (own.reducing || most == Limit.OFF || loss <= 0 || loss < most) {
      return null;
    }
    Mode before = own.mode();
    own.reducing = true;
    String reason =
        "instrument-loss: "
            + instrument
            + " lost "
            + E8.format(loss)
            + " since the day's start; the limit is "
            + E8.format(most);
    return change(before, own, reason, null, instrument);
  }

  private long mostE8(RiskState state) {
    long share = limits.of(state, Limit.INSTRUMENT_LOSS);
    long amount = limits.of(state, Limit.INSTRUMENT_LOSS_AMOUNT);
    if (share == Limit.OFF) {
      return amount;
    }
    long ofEquity = Math.max(0, E8.times(state.dayStartE8, share));
    return amount == Limit.OFF ? ofEquity : Math.min(amount, ofEquity);
  }

  /** A trade was closed with that profit, fees included. Null if nothing changed. */
  public RiskChange closed(RiskState state, long profitE8) {
    state.losses = profitE8 < 0 ? state.losses + 1 : 0;
    long most = limits.of(state, Limit.CONSECUTIVE_LOSSES);
    if (most == Limit.OFF || state.losses < most || state.mode != Mode.ACTIVE) {
      return null;
    }
    int losses = state.losses;
    state.losses = 0;
    return to(
        state,
        Mode.REDUCING,
        "consecutive-losses: " + losses + " trades in a row lost; the limit is " + most,
        null);
  }

  /** An operator's or another's order to stop. */
  public RiskChange halt(RiskState state, String reason, String who) {
    return to(state, Mode.HALTED, reason, who);
  }

  /** An operator's word about one instrument, which holds until the next about it. */
  public RiskChange tell(RiskState state, String instrument, Mode mode, String reason, String who) {
    InstrumentDay own = own(state, instrument);
    Mode before = own.mode();
    if (mode == Mode.ACTIVE) {
      own.goOn(state.day);
    }
    own.told = mode;
    return change(before, own, reason, who, instrument);
  }

  /** Positions may only shrink until the account is resumed; one that is halted stays so. */
  public RiskChange reduce(RiskState state, String reason, String who) {
    state.untilResumed = true;
    return to(state, state.mode == Mode.HALTED ? Mode.HALTED : Mode.REDUCING, reason, who);
  }

  /**
   * Trading goes on; losses are counted from here. What was said of one instrument alone still
   * holds.
   */
  public List<RiskChange> resume(RiskState state, long equityE8, String reason, String who) {
    state.peakE8 = equityE8;
    state.dayStartE8 = equityE8;
    state.untilResumed = false;
    state.losses = 0;
    List<RiskChange> changes = new ArrayList<>();
    changes.add(to(state, Mode.ACTIVE, reason, who));
    for (String instrument : new TreeSet<>(state.instruments.keySet())) {
      InstrumentDay own = state.instruments.get(instrument);
      Mode before = own.mode();
      own.goOn(state.day);
      if (own.mode() != before) {
        changes.add(change(before, own, reason, who, instrument));
      }
    }
    return changes;
  }

  /** A limit has another value from now on; what the account may do is looked at again next. */
  public RiskChange set(RiskState state, Limit limit, long value, String reason, String who) {
    state.limits.put(limit.key(), value);
    return to(state, state.mode, reason, who);
  }

  private static RiskChange to(RiskState state, Mode mode, String reason, String who) {
    RiskChange change = new RiskChange(state.mode.name(), mode.name(), reason, who, null);
    state.mode = mode;
    return change;
  }

  private static RiskChange change(
      Mode before, InstrumentDay own, String reason, String who, String instrument) {
    return new RiskChange(before.name(), own.mode().name(), reason, who, instrument);
  }

  private static InstrumentDay own(RiskState state, String instrument) {
    InstrumentDay own = state.instruments.get(instrument);
    if (own == null) {
      own = new InstrumentDay();
      state.instruments.put(instrument, own);
    }
    return own;
  }

  private static boolean lost(long fromE8, long nowE8, long shareE8) {
    return fromE8 - nowE8 >= E8.times(fromE8, shareE8) && nowE8 < fromE8;
  }

  private static String sentence(String code, long nowE8, String what, long fromE8, long limitE8) {
    return code
        + ": equity "
        + E8.format(nowE8)
        + " is "
        + Percent.of(Math.subtractExact(fromE8, nowE8), fromE8)
        + " % below "
        + what
        + ", "
        + E8.format(fromE8)
        + "; the limit is "
        + Percent.of(limitE8)
        + " %";
  }
}
