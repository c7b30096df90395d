package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Bookkeeper;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.risk.InstrumentControl;
import dev.kontor.models.risk.Permission;
import dev.kontor.models.risk.Refusal;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import java.util.List;

/** Makes orders of signals, or refuses them with the reason. */
final class Dealer {
  private final DeskSettings settings;
  private final Appraiser appraiser;
  private final Bookkeeper bookkeeper;

  Dealer(DeskSettings settings, Appraiser appraiser) {
    this.settings = settings;
    this.appraiser = appraiser;
    bookkeeper = new Bookkeeper(settings.accounting());
  }

  void hear(Moment now, Signal signal) {
    if (signal.verdict() != Verdict.ACCEPTED) {
      now.pen().signal(signal);
      return;
    }
    Refusal barred = barred(now, signal);
    if (barred != null) {
      refuse(now, signal, barred);
      return;
    }
    int direction = signal.advice() == Advice.BUY ? 1 : -1;
    Position position = bookkeeper.position(now.memory().book, signal.instrument());
    if (Long.signum(position.quantityE8) == -direction) {
      reverse(now, signal, position, direction);
      return;
    }
    Permission opening = appraiser.opening(now, signal, position, direction);
    if (opening.isGiven()) {
      now.pen().signal(signal.with(Verdict.ACCEPTED, signal.reason()));
      overtake(now, signal);
      open(now, signal, opening);
    } else {
      refuse(now, signal, opening.refusal());
    }
  }

  /** Closes what is open the other way; what opens is asked about once that is sent. */
  private void reverse(Moment now, Signal signal, Position position, int direction) {
    Permission closing = appraiser.closing(now, signal, position);
    if (!closing.isGiven()) {
      refuse(now, signal, closing.refusal());
      return;
    }
    overtake(now, signal);
    Order order =
        Slips.closing(now.memory().account, signal.instrument(), position, "close", now.time())
            .restingOn(signal.models());
    send(now, order.sized(closing.quantityE8()), signal);
    boolean whole = closing.quantityE8() == order.quantityE8();
    Permission opening =
        whole
            ? appraiser.opening(now, signal, position, direction)
            : new Permission(0, closing.refusal());
    String closes = opening.isGiven() ? "" : "; closes only: " + opening.refusal();
    now.pen().signal(signal.with(Verdict.ACCEPTED, signal.reason() + closes));
    if (opening.isGiven()) {
      open(now, signal, opening);
    }
  }

  private void open(Moment now, Signal signal, Permission opening) {
    long quantity = appraiser.waitsForOpen() ? 0 : opening.quantityE8();
    OrderSettings wanted = settings.orders().get(signal.rule());
    Order order = Slips.opening(now.memory().account, signal, wanted, quantity, now.time());
    if (wanted != null && wanted.work() != null) {
      long lot = appraiser.lotE8(signal.instrument());
      mark(now.work(Slips.worked(order, wanted.work(), lot), signal.reason()), signal);
    } else {
      send(now, order, signal);
    }
  }

  private static void send(Moment now, Order order, Signal signal) {
    mark(now.place(order, signal.reason()), signal);
  }

  private static void mark(Pending pending, Signal signal) {
    pending.rule = signal.rule();
    pending.rangeE8 = signal.rangeE8();
  }

  private static void refuse(Moment now, Signal signal, Refusal refusal) {
    now.pen()
        .signal(
            signal.with(
                Verdict.REFUSED,
                refusal.toString(),
                refusal.limit().isEmpty() ? null : refusal.limit(),
                refusal.value().isEmpty() ? null : refusal.value()));
  }

  /** Why nothing at all can be done now; null if something can. */
  private Refusal barred(Moment now, Signal signal) {
    if (now.memory().risk.mode == Mode.HALTED) {
      return RiskControl.HALTED;
    }
    if (now.memory().risk.isHalted(signal.instrument())) {
      return InstrumentControl.halted(signal.instrument());
    }
    Side side = Slips.side(signal);
    for (Pending pending : now.memory().pending.values()) {
      if (!pending.protects()
          && pending.order.instrument().equals(signal.instrument())
          && (pending.order.side() == side || !rests(pending))) {
        return Refusal.of("pending", "an order of this instrument has yet to fill");
      }
    }
    return bookkeeper.canValue(now.memory().book, signal.instrument())
        ? null
        : Refusal.of("no-rate", "what its currency is worth is not known yet");
  }

  private static boolean rests(Pending pending) {
    return pending.order.opens() && (pending.worked || pending.order.type() != OrderType.MARKET);
  }

  /** Takes back orders that rest and would open against the signal. */
  private static void overtake(Moment now, Signal signal) {
    Side side = Slips.side(signal);
    for (Pending pending : List.copyOf(now.memory().pending.values())) {
      if (rests(pending)
          && pending.order.instrument().equals(signal.instrument())
          && pending.order.side() != side) {
        now.cancel(
            Which.ONE, pending.order.id(), "overtaken: " + signal.rule() + " says otherwise");
      }
    }
  }
}
