package dev.kontor.models.desk;

import dev.kontor.models.execution.FeeBook;
import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.execution.Order;
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
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.sizing.Outlay;
import dev.kontor.models.sizing.Size;
import dev.kontor.models.sizing.Sizer;
import dev.kontor.models.sizing.Worth;

/** Says what a signal is worth and how much of it the limits permit. */
final class Appraiser {
  private final DeskSettings settings;
  private final PreTrade permission;
  private final Sizer sizer;
  private final FeeBook fees;
  private final Bookkeeper bookkeeper;
  private final Warden warden;

  Appraiser(DeskSettings settings, PreTrade permission, Warden warden) {
    this.settings = settings;
    this.permission = permission;
    this.warden = warden;
    sizer = new Sizer(settings.size());
    fees = new FeeBook(settings.venue());
    bookkeeper = new Bookkeeper(settings.accounting());
  }

  /** Whether the size is known only when the order fills. */
  boolean waitsForOpen() {
    return sizer.waitsForOpen();
  }

  long lotE8(String instrument) {
    return sizer.steps().of(instrument).lotE8();
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

  /** How much of a position may be closed. */
  Permission closing(Moment now, Signal signal, Position position) {
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
  Permission opening(Moment now, Signal signal, Position position, int direction) {
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
    OrderSettings order = settings.orders().get(signal.rule());
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
    long lot = lotE8(instrument);
    return new Intent(instrument, side, quantityE8, priceE8, triggerE8, opens, lot, now.time());
  }
}
