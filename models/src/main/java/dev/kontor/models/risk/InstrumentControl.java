package dev.kontor.models.risk;

import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Watches what is earned in each instrument and an operator's word about it alone. */
public final class InstrumentControl {
  private final LimitTable limits;

  InstrumentControl(LimitTable limits) {
    this.limits = limits;
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

  /** What a new day sets free. */
  List<RiskChange> newDay(RiskState state) {
    return change(state, own -> own.reducing = false, RiskControl.NEW_DAY, null);
  }

  /** What is free as the account is resumed: losses are counted from here. */
  List<RiskChange> resume(RiskState state, String reason, String who) {
    return change(state, own -> own.goOn(state.day), reason, who);
  }

  /** Whether a loss in one instrument has a limit, so that {@link #watch} must be asked of each. */
  public boolean isLimited(RiskState state) {
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

  private static List<RiskChange> change(
      RiskState state, Consumer<InstrumentDay> how, String reason, String who) {
    List<RiskChange> changes = new ArrayList<>();
    for (String instrument : new TreeSet<>(state.instruments.keySet())) {
      InstrumentDay own = state.instruments.get(instrument);
      Mode before = own.mode();
      how.accept(own);
      if (own.mode() != before) {
        changes.add(change(before, own, reason, who, instrument));
      }
    }
    return changes;
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
}
