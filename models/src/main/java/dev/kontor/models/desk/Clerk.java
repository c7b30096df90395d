package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Held;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.ActionChange;
import dev.kontor.models.ledger.Bookkeeper;
import dev.kontor.models.ledger.Carry;
import dev.kontor.models.ledger.CashFlow;
import dev.kontor.models.ledger.ClosedTrade;
import dev.kontor.models.ledger.CorporateActions;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Holding;
import dev.kontor.models.risk.RiskControl;
import java.util.ArrayList;
import java.util.List;

/** Books what happens to an account: reports of its orders, marks, time and corporate actions. */
final class Clerk {
  private final Bookkeeper bookkeeper;
  private final Carry carry;
  private final CorporateActions actions;
  private final RiskControl risk;
  private final Warden warden;

  Clerk(DeskSettings settings, RiskControl risk, Warden warden) {
    bookkeeper = new Bookkeeper(settings.accounting());
    carry = new Carry(settings.accounting());
    actions = new CorporateActions(settings.accounting());
    this.risk = risk;
    this.warden = warden;
  }

  /** Time has passed: what it costs to hold positions. */
  void pass(Moment now) {
    carry.pass(now.memory().book, now.time(), now.pen()::cashFlow);
  }

  Position mark(Moment now, String instrument, long priceE8, long time) {
    RiskMemory memory = now.memory();
    Position position = bookkeeper.mark(memory.book, instrument, priceE8);
    Holding holding = memory.exposure.holding(instrument);
    memory.exposure.mark(holding, oursE8(memory, instrument, priceE8), time);
    for (String other : bookkeeper.ratedBy(memory.book, instrument)) {
      long price = memory.book.position(other).priceE8;
      memory.exposure.mark(memory.exposure.holding(other), oursE8(memory, other, price));
    }
    return position;
  }

  /** An amount of an instrument's currency; 0 while nobody knows what that is worth. */
  long oursE8(RiskMemory memory, String instrument, long amountE8) {
    return bookkeeper.canValue(memory.book, instrument)
        ? bookkeeper.ours(memory.book, instrument, amountE8)
        : 0;
  }

  /** A split or a dividend. After a split, orders are for so many more at so much less. */
  void act(Moment now, CorporateAction action) {
    RiskMemory memory = now.memory();
    boolean splits = action.splitTo() != action.splitFrom();
    if (splits) {
      SplitOrders.split(now, action);
    }
    List<CashFlow> flows = new ArrayList<>();
    List<ClosedTrade> trades = new ArrayList<>();
    ActionChange change = actions.apply(memory.book, action, flows::add, trades::add);
    if (change == null) {
      return;
    }
    now.pen().action(change);
    flows.forEach(now.pen()::cashFlow);
    trades.forEach(now.pen()::trade);
    Position position = memory.book.position(action.instrument());
    now.pen().position(action.instrument(), now.time(), position);
    memory.exposure.hold(action.instrument(), position.quantityE8);
    mark(now, action.instrument(), position.priceE8, now.time());
    memory.strike();
    bound(now, action.instrument(), position);
    if (position.quantityE8 == 0) {
      warden.closed(now, action.instrument());
    }
  }

  /** What became of an order. */
  void book(Moment now, Report report) {
    RiskMemory memory = now.memory();
    Order order = report.order();
    now.pen().order(order, report.status(), report.reason());
    Pending pending = memory.pending.get(order.id());
    Pending parent =
        pending == null && order.opens() ? memory.pending.get(order.links().parent()) : null;
    if (pending != null) {
      pending.order = order;
    }
    if (report.fill() != null) {
      Pending of = parent != null ? parent : pending != null ? pending : new Pending(order);
      fill(now, order, of, report.fill());
    }
    if (pending != null && report.status().ended()) {
      memory.pending.remove(order.id());
      memory.exposure.done(order.instrument(), order.side(), pending.restE8(), order.opens());
      if (!order.opens() && pending.filledE8 > 0) {
        closed(now, pending.profitE8);
      }
    }
  }

  private void fill(Moment now, Order order, Pending pending, Fill reported) {
    RiskMemory memory = now.memory();
    Fill fill = reported.in(bookkeeper.currency(order.instrument()));
    List<ClosedTrade> trades = new ArrayList<>(1);
    int before = Long.signum(bookkeeper.position(memory.book, order.instrument()).quantityE8);
    Position position = bookkeeper.apply(memory.book, fill, trades::add);
    now.pen().fill(fill);
    for (ClosedTrade trade : trades) {
      now.pen().trade(trade);
      pending.profitE8 += trade.profitE8() - trade.feesE8();
    }
    now.pen().position(fill, position);
    pending.filledE8 = Math.addExact(pending.filledE8, fill.quantityE8());
    memory.exposure.filled(order.instrument(), order.side(), fill.quantityE8(), order.opens());
    memory.strike();
    if (before != 0 && Long.signum(position.quantityE8) != before) {
      warden.closed(now, order.instrument());
    }
    bound(now, order.instrument(), position);
    if (order.opens() && Long.signum(position.quantityE8) == order.side().sign()) {
      warden.opened(now, pending, fill, position);
    }
  }

  /** Whatever fills first, orders that only close close no more than there is. */
  private static void bound(Moment now, String instrument, Position position) {
    for (Pending pending : now.memory().pending.values()) {
      Order order = pending.order;
      if (!order.opens()
          && order.instrument().equals(instrument)
          && pending.restE8() > Math.max(0, -order.side().sign() * position.quantityE8)) {
        String reason = "held: " + E8.format(position.quantityE8) + " is all there is to close";
        now.memory().bounds = true;
        now.post().toExecution(new Held(instrument, position.quantityE8, reason, now.time()));
        return;
      }
    }
  }

  private void closed(Moment now, long profitE8) {
    now.memory().trades.closed(profitE8);
    RiskChange change = risk.closed(now.memory().risk, profitE8);
    if (change != null) {
      now.pen().risk(change);
      now.cancel(Which.OPENING, null, change.reason());
    }
  }
}
