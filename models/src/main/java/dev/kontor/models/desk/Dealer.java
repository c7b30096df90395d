package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.FeeBook;
import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Bookkeeper;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.Purse;
import dev.kontor.models.risk.Intent;
import dev.kontor.models.risk.Permission;
import dev.kontor.models.risk.PreTrade;
import dev.kontor.models.risk.Refusal;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Outlay;
import dev.kontor.models.sizing.Size;
import dev.kontor.models.sizing.Sizer;
import dev.kontor.models.sizing.Worth;
import java.util.List;

/** Makes orders of signals: sized, permitted, or refused with the reason. */
final class Dealer {
  private final DeskSettings settings;
  private final PreTrade permission;
  private final Sizer sizer;
  private final FeeBook fees;
  private final Bookkeeper bookkeeper;
  private final Warden warden;

  Dealer(DeskSettings settings, PreTrade permission, Warden warden) {
    this.settings = settings;
    this.permission = permission;
    this.warden = warden;
    sizer = new Sizer(settings.size());
    fees = new FeeBook(settings.venue());
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
    Permission opening = opening(now, signal, position, direction);
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
    Permission closing = closing(now, signal, position);
    if (!closing.isGiven()) {
      refuse(now, signal, closing.refusal());
      return;
    }
    overtake(now, signal);
    Order order =
        Slips.closing(now.memory().account, signal.instrument(), position, "close", now.time());
    send(now, order.sized(closing.quantityE8()), signal);
    boolean whole = closing.quantityE8() == order.quantityE8();
    Permission opening =
        whole ? opening(now, signal, position, direction) : new Permission(0, closing.refusal());
    String closes = opening.isGiven() ? "" : "; closes only: " + opening.refusal();
    now.pen().signal(signal.with(Verdict.ACCEPTED, signal.reason() + closes));
    if (opening.isGiven()) {
      open(now, signal, opening);
    }
  }

  /** The size of an order that fills at a price, within the limits on size. */
  long atOpen(Moment now, Order order, long priceE8) {
    long price = bookkeeper.ours(now.memory().book, order.instrument(), priceE8);
    now.memory().strike();
    Outlay outlay = outlay(now, order.instrument(), priceE8);
    Worth worth =
        new Worth(order.instrument(), price, 0, 0, 1, now.memory().book.equityE8(), outlay);
    Size size = sizer.size(worth, now.memory().trades, now.memory().calmness);
    Intent intent =
        intent(now, order.instrument(), order.side(), size.quantityE8(), price, 0, true);
    long room = permission.roomE8(intent, now.memory().exposure, now.memory().risk);
    return Math.min(size.quantityE8(), room);
  }

  private void open(Moment now, Signal signal, Permission opening) {
    long quantity = sizer.waitsForOpen() ? 0 : opening.quantityE8();
    OrderSettings settings = order(signal);
    Order order = Slips.opening(now.memory().account, signal, settings, quantity, now.time());
    if (settings != null && settings.work() != null) {
      long lot = sizer.steps().of(signal.instrument()).lotE8();
      mark(now.work(Slips.worked(order, settings.work(), lot), signal.reason()), signal);
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

  private Permission closing(Moment now, Signal signal, Position position) {
    Intent intent =
        intent(
            now,
            signal.instrument(),
            Slips.side(signal),
            Math.abs(position.quantityE8),
            0,
            0,
            false);
    return permission.ask(intent, now.memory().exposure, now.memory().risk);
  }

  /** Whether a position may be opened, and how large. */
  private Permission opening(Moment now, Signal signal, Position position, int direction) {
    String word = direction > 0 ? "long" : "short";
    if (Long.signum(position.quantityE8) == direction) {
      return refused("already-" + word, "the position is open");
    }
    if (!settings.positions().allows(direction)) {
      return refused("not-allowed", "the strategy opens no " + word + " position");
    }
    RiskMemory memory = now.memory();
    if (memory.risk.mode == Mode.REDUCING) {
      return new Permission(0, RiskControl.reducing(memory.risk));
    }
    OrderSettings order = order(signal);
    long asked = priceE8(signal);
    long price = ours(now, signal, asked == 0 ? signal.closeE8() : asked);
    memory.calmness.heard(signal.instrument(), signal.closeE8(), signal.measureE8());
    long stop =
        warden.stopE8(
            signal.rule(),
            direction,
            asked == 0 ? signal.closeE8() : asked,
            signal.rangeE8(),
            signal.stopE8());
    Size size =
        sizer.size(
            new Worth(
                signal.instrument(),
                price,
                ours(now, signal, stop),
                ours(now, signal, signal.measureE8()),
                signal.strength(),
                memory.book.equityE8(),
                outlay(now, signal.instrument(), asked == 0 ? signal.closeE8() : asked)),
            memory.trades,
            memory.calmness);
    if (size.quantityE8() <= 0) {
      return new Permission(0, size.refusal());
    }
    Intent intent =
        intent(
            now,
            signal.instrument(),
            Slips.side(signal),
            size.quantityE8(),
            order == null ? 0 : price,
            limitedFrom(now, signal),
            true);
    return ask(now, intent, position);
  }

  /**
   * A position against the order is closed by another, so this one is asked about as if it were.
   */
  private Permission ask(Moment now, Intent intent, Position position) {
    RiskMemory memory = now.memory();
    memory.exposure.hold(intent.instrument(), 0);
    Permission given = permission.ask(intent, memory.exposure, memory.risk);
    memory.exposure.hold(intent.instrument(), position.quantityE8);
    return given;
  }

  private static Permission refused(String code, String sentence) {
    return new Permission(0, Refusal.of(code, sentence));
  }

  private OrderSettings order(Signal signal) {
    return settings.orders().get(signal.rule());
  }

  /** The price that the order asks for; 0 if it takes the market's. */
  private static long priceE8(Signal signal) {
    return signal.prices() == null
        ? 0
        : signal.prices().limitE8() != 0 ? signal.prices().limitE8() : signal.prices().triggerE8();
  }

  /** From where on its limit holds; 0 if at once, or if it has none. */
  private long limitedFrom(Moment now, Signal signal) {
    return signal.prices() == null || signal.prices().limitE8() == 0
        ? 0
        : ours(now, signal, signal.prices().triggerE8());
  }

  private long ours(Moment now, Signal signal, long priceE8) {
    return priceE8 == 0 ? 0 : bookkeeper.ours(now.memory().book, signal.instrument(), priceE8);
  }

  /** With the fees of who takes and has traded nothing yet. */
  private Outlay outlay(Moment now, String instrument, long priceE8) {
    FeeSchedule schedule = fees.of(instrument, 0, false);
    Purse purse = bookkeeper.purse(now.memory().book, instrument);
    return purse == null
        ? Outlay.ours(priceE8, schedule)
        : new Outlay(priceE8, schedule, purse.rateE8, purse.inverted);
  }

  private Intent intent(
      Moment now,
      String instrument,
      Side side,
      long quantityE8,
      long priceE8,
      long triggerE8,
      boolean opens) {
    long lot = sizer.steps().of(instrument).lotE8();
    return new Intent(instrument, side, quantityE8, priceE8, triggerE8, opens, lot, now.time());
  }
}
