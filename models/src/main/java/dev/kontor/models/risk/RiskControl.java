package dev.kontor.models.risk;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import java.util.ArrayList;
import java.util.List;

/** Watches an account's equity, its trades and an operator's word, and says what it may do. */
public final class RiskControl {
  public static final Refusal HALTED =
      Refusal.of("halted", "the account does not trade until it is resumed");
  public static final Refusal TOO_SMALL = Refusal.of("too-small", "not one lot fits");

  static final String NEW_DAY = "new-day: a new day began";

  private static final Refusal REDUCING =
      Refusal.of("reducing", "positions may only shrink until the day is over");
  private static final Refusal REDUCED =
      Refusal.of("reducing", "positions may only shrink until the account is resumed");

  private final LimitTable limits;
  private final InstrumentControl instruments;
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
    instruments = new InstrumentControl(this.limits);
    dayStart = DayStart.of(limits.dayStarts(), calendar);
    trims = limits.tooLarge() == Limits.TooLarge.TRIM;
  }

  /** Why an account that is reducing opens nothing. */
  public static Refusal reducing(RiskState state) {
    return state.untilResumed ? REDUCED : REDUCING;
  }

  /** What is watched of each instrument for its own part. */
  public InstrumentControl instruments() {
    return instruments;
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
      changes.add(to(state, Mode.ACTIVE, NEW_DAY, null));
    }
    changes.addAll(instruments.newDay(state));
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
    changes.addAll(instruments.resume(state, reason, who));
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
