package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Ask;
import dev.kontor.models.desk.DeskMessage.Cancel;
import dev.kontor.models.desk.DeskMessage.End;
import dev.kontor.models.desk.DeskMessage.Place;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.desk.DeskMessage.Sized;
import dev.kontor.models.desk.DeskMessage.Stage;
import dev.kontor.models.desk.DeskMessage.Trade;
import dev.kontor.models.desk.DeskMessage.Turn;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderId;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The half of a desk that keeps the book and gives permission. Marks and reports change the book;
 * controls and limits change what is allowed; signals become orders for the other half.
 */
public final class RiskDesk {
  private final DeskSettings settings;
  private final RiskControl risk;
  private final Sizer sizer;

  public RiskDesk(DeskSettings settings) {
    this.settings = settings;
    risk = new RiskControl(settings.limits());
    sizer = new Sizer(settings.size(), settings.venue(), risk);
  }

  public void hear(RiskMemory memory, DeskMessage message, Post post) {
    if (message instanceof Turn turn) {
      Pen pen = new Pen(memory, turn.slice().time(), post);
      switch (turn.stage()) {
        case BEGUN -> begin(memory, turn.slice(), pen, post);
        case MET -> settle(memory, turn.slice(), pen, post);
        case CLEARED -> advise(memory, turn.slice(), pen, post);
        default -> throw new IllegalArgumentException("not for risk: " + turn.stage());
      }
    } else if (message instanceof Report report) {
      book(memory, report, new Pen(memory, report.time(), post));
    } else if (message instanceof End) {
      end(memory, post);
    } else if (message instanceof Ask ask) {
      long quantity = sizer.atOpen(memory.book, ask.priceE8());
      post.toExecution(new Sized(ask.order(), quantity, ask.priceE8(), ask.slice()));
    } else {
      throw new IllegalArgumentException("not for risk: " + message);
    }
  }

  private void end(RiskMemory memory, Post post) {
    long time = memory.lastTime;
    post.toExecution(new Cancel(Which.ALL, "end-of-data: no bar follows", time));
    if (!settings.venue().closeAtEnd()) {
      return;
    }
    boolean closed = false;
    for (Map.Entry<String, Position> held : new TreeMap<>(memory.book.positions).entrySet()) {
      Position position = held.getValue();
      if (position.quantityE8 != 0) {
        Order order = closing(memory, held.getKey(), position, "end", time);
        String reason = "end-of-data: closed at the last bar's open";
        post.toExecution(new Trade(order, reason, position.openE8, position.start, time));
        closed = true;
      }
    }
    memory.closing = closed;
    if (closed) {
      post.toExecution(new Turn(Stage.CLEAR, Slice.at(time)));
    }
  }

  private void begin(RiskMemory memory, Slice slice, Pen pen, Post post) {
    pen.risk(risk.startOfDay(memory.risk, slice.time(), memory.book.equityE8()));
    for (Control control : slice.controls()) {
      obey(memory, control, pen, post);
    }
    if (memory.pending.isEmpty() && slice.controls().isEmpty()) {
      settle(memory, slice, pen, post);
      return;
    }
    for (Bar bar : slice.marks()) {
      memory.book.mark(memory.book.position(bar.instrument()), bar.openE8());
    }
    post.toExecution(new Turn(Stage.MEET, slice));
  }

  private void settle(RiskMemory memory, Slice slice, Pen pen, Post post) {
    boolean waits = false;
    if (!slice.marks().isEmpty()) {
      for (Bar bar : slice.marks()) {
        Position position = memory.book.position(bar.instrument());
        memory.book.mark(position, bar.closeE8());
        position.openE8 = bar.openE8();
        position.start = bar.start();
      }
      memory.lastTime = slice.time();
      pen.equity();
      RiskChange change = risk.watch(memory.risk, memory.book.equityE8());
      if (change != null) {
        pen.risk(change);
        boolean halted = memory.risk.mode == Mode.HALTED;
        Which which = halted ? Which.ALL : Which.OPENING;
        post.toExecution(new Cancel(which, change.reason(), slice.time()));
        if (halted) {
          flatten(memory, change.reason(), slice.time(), post);
        }
        waits = true;
      }
    }
    if (waits) {
      post.toExecution(new Turn(Stage.CLEAR, slice));
    } else {
      advise(memory, slice, pen, post);
    }
  }

  private void advise(RiskMemory memory, Slice slice, Pen pen, Post post) {
    if (memory.closing) {
      memory.closing = false;
      pen.equity();
    }
    for (Signal signal : slice.signals()) {
      hear(memory, signal, pen, post);
    }
  }

  private void book(RiskMemory memory, Report report, Pen pen) {
    Order order = report.order();
    pen.order(order, report.status(), report.reason());
    if (report.status() == OrderStatus.WORKING) {
      memory.pending.put(order.id(), order);
    } else {
      memory.pending.remove(order.id());
    }
    if (report.fill() != null) {
      Position position = memory.book.apply(report.fill());
      pen.fill(report.fill());
      pen.position(report.fill(), position);
    }
  }

  private void obey(RiskMemory memory, Control control, Pen pen, Post post) {
    String reason = control.action().name().toLowerCase(Locale.ROOT) + ": " + control.reason();
    switch (control.action()) {
      case RESUME -> pen.risk(risk.resume(memory.risk, memory.book.equityE8(), reason));
      case HALT, FLATTEN -> {
        pen.risk(risk.halt(memory.risk, reason));
        post.toExecution(new Cancel(Which.ALL, reason, pen.time()));
        if (control.action() == Control.Action.FLATTEN) {
          flatten(memory, reason, pen.time(), post);
        }
      }
    }
  }

  private void flatten(RiskMemory memory, String reason, long time, Post post) {
    for (Map.Entry<String, Position> held : new TreeMap<>(memory.book.positions).entrySet()) {
      if (held.getValue().quantityE8 != 0) {
        Order order = closing(memory, held.getKey(), held.getValue(), "flatten", time);
        place(memory, order, reason, time, post);
      }
    }
  }

  private void place(RiskMemory memory, Order order, String reason, long time, Post post) {
    memory.pending.put(order.id(), order);
    post.toExecution(new Place(order, reason, time));
  }

  private void hear(RiskMemory memory, Signal signal, Pen pen, Post post) {
    String barred = signal.verdict() == Verdict.ACCEPTED ? barred(memory, signal) : null;
    if (signal.verdict() != Verdict.ACCEPTED || barred != null) {
      pen.signal(barred == null ? signal : signal.with(Verdict.REFUSED, barred));
      return;
    }
    int direction = signal.advice() == Advice.BUY ? 1 : -1;
    Position position = memory.book.position(signal.instrument());
    boolean closes = Long.signum(position.quantityE8) == -direction;
    long quantity = sizer.quantity(memory.book, signal.closeE8());
    String refusal = refusal(memory, signal, position, direction, quantity);
    if (refusal != null && !closes) {
      pen.signal(signal.with(Verdict.REFUSED, refusal));
      return;
    }
    String reason =
        refusal == null ? signal.reason() : signal.reason() + "; closes only: " + refusal;
    pen.signal(signal.with(Verdict.ACCEPTED, reason));
    long time = pen.time();
    if (closes) {
      Order order = closing(memory, signal.instrument(), position, "close", time);
      place(memory, order, signal.reason(), time, post);
    }
    if (refusal == null) {
      quantity = Math.min(quantity, sizer.allowed(memory.book, signal.closeE8()));
      Order order = opening(memory, signal, direction, quantity, time);
      place(memory, order, signal.reason(), time, post);
    }
  }

  /** Why nothing at all can be done now; null if something can. */
  private static String barred(RiskMemory memory, Signal signal) {
    if (memory.risk.mode == Mode.HALTED) {
      return "halted: the account does not trade until it is resumed";
    }
    for (Order order : memory.pending.values()) {
      if (order.type() == OrderType.MARKET && order.instrument().equals(signal.instrument())) {
        return "pending: an order of this instrument has yet to fill";
      }
    }
    return null;
  }

  /** Why no position may be opened; null if one may. */
  private String refusal(
      RiskMemory memory, Signal signal, Position position, int direction, long quantity) {
    String word = direction > 0 ? "long" : "short";
    if (Long.signum(position.quantityE8) == direction) {
      return "already-" + word + ": the position is open";
    }
    if (!settings.positions().allows(direction)) {
      return "not-allowed: the strategy opens no " + word + " position";
    }
    if (memory.risk.mode == Mode.REDUCING) {
      return "reducing: positions may only shrink until the day is over";
    }
    if (quantity <= 0) {
      return "too-small: not one lot fits";
    }
    long allowed = sizer.allowed(memory.book, signal.closeE8());
    if (quantity > allowed && (!risk.trims() || allowed <= 0)) {
      return "position-limit: "
          + E8.format(quantity)
          + " would be more than the "
          + E8.format(Math.max(0, allowed))
          + " that the limit allows";
    }
    return null;
  }

  private Order opening(
      RiskMemory memory, Signal signal, int direction, long quantityE8, long time) {
    return new Order(
        OrderId.of(memory.account, signal.instrument(), signal.time(), "open " + signal.rule()),
        signal.instrument(),
        Side.of(direction),
        OrderType.MARKET,
        true,
        sizer.waitsForOpen() ? 0 : quantityE8,
        0,
        signal.stopE8(),
        signal.targetE8(),
        time);
  }

  /** A market order for all of a position, against it; the cause is part of its name. */
  private static Order closing(
      RiskMemory memory, String instrument, Position position, String cause, long time) {
    return new Order(
        OrderId.of(memory.account, instrument, time, cause),
        instrument,
        Side.of(-Long.signum(position.quantityE8)),
        OrderType.MARKET,
        false,
        Math.abs(position.quantityE8),
        0,
        0,
        0,
        time);
  }
}
