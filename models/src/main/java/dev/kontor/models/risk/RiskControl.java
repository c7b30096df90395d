package dev.kontor.models.risk;

import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import java.math.BigDecimal;
import java.util.Locale;

/** Watches an account's equity and says what it may do. */
public final class RiskControl {
  private static final long DAY = 86_400_000L;

  private final long positionE8;
  private final long dailyLossE8;
  private final long drawdownE8;
  private final boolean trims;

  public RiskControl(Limits limits) {
    positionE8 = share(limits.position());
    dailyLossE8 = share(limits.dailyLoss());
    drawdownE8 = share(limits.drawdown());
    trims = limits.tooLarge() == Limits.TooLarge.TRIM;
  }

  private static long share(BigDecimal limit) {
    return limit == null ? -1 : E8.of(limit);
  }

  public boolean trims() {
    return trims;
  }

  /** The largest value a position may have, {@code Long.MAX_VALUE} without a limit. */
  public long positionLimitE8(long equityE8) {
    return positionE8 < 0 ? Long.MAX_VALUE : Math.max(0, E8.times(equityE8, positionE8));
  }

  /** A bar that ends at midnight belongs to the day it closes. Null if nothing changed. */
  public RiskChange startOfDay(RiskState state, long time, long equityE8) {
    long day = Math.floorDiv(time - 1, DAY);
    if (day == state.day) {
      return null;
    }
    state.day = day;
    state.dayStartE8 = equityE8;
    return state.mode == Mode.REDUCING ? to(state, Mode.ACTIVE, "new-day: a new day began") : null;
  }

  /** Looks at the equity after all marks of a time. Null if nothing changed. */
  public RiskChange watch(RiskState state, long equityE8) {
    state.peakE8 = Math.max(state.peakE8, equityE8);
    if (state.mode == Mode.HALTED) {
      return null;
    }
    if (drawdownE8 >= 0 && lost(state.peakE8, equityE8, drawdownE8)) {
      return to(
          state,
          Mode.HALTED,
          sentence("drawdown", equityE8, "the highest", state.peakE8, drawdownE8));
    }
    if (state.mode == Mode.ACTIVE
        && dailyLossE8 >= 0
        && lost(state.dayStartE8, equityE8, dailyLossE8)) {
      return to(
          state,
          Mode.REDUCING,
          sentence("daily-loss", equityE8, "the day's start", state.dayStartE8, dailyLossE8));
    }
    return null;
  }

  /** An operator's or another's order to stop. */
  public RiskChange halt(RiskState state, String reason) {
    return to(state, Mode.HALTED, reason);
  }

  /** Trading goes on; losses are counted from here. */
  public RiskChange resume(RiskState state, long equityE8, String reason) {
    state.peakE8 = equityE8;
    state.dayStartE8 = equityE8;
    return to(state, Mode.ACTIVE, reason);
  }

  private static RiskChange to(RiskState state, Mode mode, String reason) {
    RiskChange change = new RiskChange(state.mode.name(), mode.name(), reason);
    state.mode = mode;
    return change;
  }

  private static boolean lost(long fromE8, long nowE8, long shareE8) {
    return fromE8 - nowE8 >= E8.times(fromE8, shareE8) && nowE8 < fromE8;
  }

  private static String sentence(String code, long nowE8, String what, long fromE8, long limitE8) {
    BigDecimal loss =
        fromE8 == 0
            ? BigDecimal.ZERO
            : E8.decimal(E8.over(Math.subtractExact(fromE8, nowE8), fromE8));
    return String.format(
        Locale.ROOT,
        "%s: equity %s is %s %% below %s, %s; the limit is %s %%",
        code,
        E8.format(nowE8),
        percent(loss),
        what,
        E8.format(fromE8),
        percent(E8.decimal(limitE8)));
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
  }
}
