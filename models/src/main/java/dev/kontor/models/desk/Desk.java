package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderId;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The desk of one account, one time at a time: orders fill at the new marks, equity is struck,
 * limits are looked at, and only then are the new signals heard. So a signal sees all that was
 * known at its time and trades at the next mark, never at its own.
 */
public final class Desk {
  private final DeskSettings settings;
  private final RiskControl risk;
  private final Sizer sizer;
  private final Trading trading;

  public Desk(DeskSettings settings) {
    this.settings = settings;
    risk = new RiskControl(settings.limits(), settings.calendar());
    sizer = new Sizer(settings.size(), settings.venue(), risk);
    trading = new Trading(settings.venue(), sizer);
  }

  /** Handles a slice, sorted; slices come in order of time. */
  public void step(DeskState state, String account, Slice slice, Consumer<Entry> out) {
    Pen pen = new Pen(account, state, slice.time(), out);
    risk.newDay(state.risk, slice.time(), state.book.equityE8()).forEach(pen::risk);
    for (Control control : slice.controls()) {
      obey(state, control, pen);
    }
    List<Bar> marks = slice.marks();
    if (!marks.isEmpty()) {
      mark(state, marks, pen);
    }
    for (Signal signal : slice.signals()) {
      hear(state, signal, pen);
    }
  }

  /**
   * The data is over: closes what is open at the open of each last bar, if the venue is told to.
   */
  public void end(DeskState state, String account, Consumer<Entry> out) {
    Pen pen = new Pen(account, state, state.lastTime, out);
    trading.cancel(state, order -> true, "end-of-data: no bar follows", pen);
    if (!settings.venue().closeAtEnd()) {
      return;
    }
    boolean closed = false;
    for (Map.Entry<String, Position> held : new TreeMap<>(state.book.positions).entrySet()) {
      Position position = held.getValue();
      if (position.quantityE8 != 0) {
        Order order = trading.closing(pen, held.getKey(), position, "end");
        trading.send(state, order, "end-of-data: closed at the last bar's open", pen);
        trading.market(state, order, position.openE8, position.start, pen);
        closed = true;
      }
    }
    if (closed) {
      pen.equity();
    }
  }

  private void mark(DeskState state, List<Bar> marks, Pen pen) {
    if (!state.working.isEmpty()) {
      trading.atOpen(state, marks, pen);
      trading.within(state, marks, pen);
    }
    for (Bar bar : marks) {
      Position position = state.book.position(bar.instrument());
      state.book.mark(position, bar.closeE8());
      position.openE8 = bar.openE8();
      position.start = bar.start();
    }
    state.lastTime = pen.time();
    pen.equity();
    RiskChange change = risk.watch(state.risk, state.book.equityE8());
    if (change != null) {
      pen.risk(change);
      boolean halted = state.risk.mode == Mode.HALTED;
      trading.cancel(state, order -> halted || order.opens(), change.reason(), pen);
      if (halted) {
        flatten(state, change.reason(), pen);
      }
    }
  }

  private void obey(DeskState state, Control control, Pen pen) {
    String reason = control.sentence();
    String who = control.who();
    switch (control.action()) {
      case RESUME -> pen.risk(risk.resume(state.risk, state.book.equityE8(), reason, who));
      case REDUCE -> {
        pen.risk(risk.reduce(state.risk, reason, who));
        trading.cancel(state, Order::opens, reason, pen);
      }
      case SET_LIMIT ->
          pen.risk(risk.set(state.risk, control.setting(), control.newValue(), reason, who));
      case HALT, FLATTEN -> {
        pen.risk(risk.halt(state.risk, reason, who));
        trading.cancel(state, order -> true, reason, pen);
        if (control.action() == Control.Action.FLATTEN) {
          flatten(state, reason, pen);
        }
      }
    }
  }

  private void flatten(DeskState state, String reason, Pen pen) {
    for (Map.Entry<String, Position> held : new TreeMap<>(state.book.positions).entrySet()) {
      if (held.getValue().quantityE8 != 0) {
        trading.send(
            state, trading.closing(pen, held.getKey(), held.getValue(), "flatten"), reason, pen);
      }
    }
  }

  private void hear(DeskState state, Signal signal, Pen pen) {
    String barred = signal.verdict() == Verdict.ACCEPTED ? barred(state, signal) : null;
    if (signal.verdict() != Verdict.ACCEPTED || barred != null) {
      pen.signal(barred == null ? signal : signal.with(Verdict.REFUSED, barred));
      return;
    }
    int direction = signal.advice() == Advice.BUY ? 1 : -1;
    Position position = state.book.position(signal.instrument());
    boolean closes = Long.signum(position.quantityE8) == -direction;
    long quantity = sizer.quantity(state, signal.instrument(), signal.closeE8());
    String refusal = refusal(state, signal, position, direction, quantity);
    if (refusal != null && !closes) {
      pen.signal(signal.with(Verdict.REFUSED, refusal));
      return;
    }
    String reason =
        refusal == null ? signal.reason() : signal.reason() + "; closes only: " + refusal;
    pen.signal(signal.with(Verdict.ACCEPTED, reason));
    if (closes) {
      trading.send(
          state,
          trading.closing(pen, signal.instrument(), position, "close"),
          signal.reason(),
          pen);
    }
    if (refusal == null) {
      quantity = Math.min(quantity, sizer.allowed(state, signal.instrument(), signal.closeE8()));
      trading.send(state, opening(signal, direction, quantity, pen), signal.reason(), pen);
    }
  }

  /** Why nothing at all can be done now; null if something can. */
  private String barred(DeskState state, Signal signal) {
    if (state.risk.mode == Mode.HALTED) {
      return RiskControl.HALTED.toString();
    }
    if (trading.isPending(state, signal.instrument())) {
      return "pending: an order of this instrument has yet to fill";
    }
    return null;
  }

  /** Why no position may be opened; null if one may. */
  private String refusal(
      DeskState state, Signal signal, Position position, int direction, long quantity) {
    String word = direction > 0 ? "long" : "short";
    if (Long.signum(position.quantityE8) == direction) {
      return "already-" + word + ": the position is open";
    }
    if (!settings.positions().allows(direction)) {
      return "not-allowed: the strategy opens no " + word + " position";
    }
    if (state.risk.mode == Mode.REDUCING) {
      return RiskControl.reducing(state.risk).toString();
    }
    if (quantity <= 0) {
      return RiskControl.TOO_SMALL.toString();
    }
    long allowed = sizer.allowed(state, signal.instrument(), signal.closeE8());
    if (quantity > allowed && (!risk.trims() || allowed <= 0)) {
      return "position-limit: "
          + E8.format(quantity)
          + " would be more than the "
          + E8.format(Math.max(0, allowed))
          + " that the limit allows";
    }
    return null;
  }

  private Order opening(Signal signal, int direction, long quantityE8, Pen pen) {
    return new Order(
        OrderId.of(pen.account(), signal.instrument(), signal.time(), "open " + signal.rule()),
        signal.instrument(),
        Side.of(direction),
        OrderType.MARKET,
        true,
        sizer.waitsForOpen() ? 0 : quantityE8,
        0,
        signal.stopE8(),
        signal.targetE8(),
        pen.time());
  }
}
