package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.ledger.ActionChange;
import dev.kontor.models.ledger.CashFlow;
import dev.kontor.models.ledger.ClosedTrade;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Equity;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.PositionChange;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.signals.Signal;

/** Writes an account's entries, numbered without gaps. */
final class Pen {
  private final RiskMemory memory;
  private final long time;
  private final Post post;

  Pen(RiskMemory memory, long time, Post post) {
    this.memory = memory;
    this.time = time;
    this.post = post;
  }

  void signal(Signal signal) {
    write(signal, null, null, null, null, null);
  }

  void order(Order order, OrderStatus status, String reason) {
    write(null, new OrderChange(order, status, reason), null, null, null, null);
  }

  void fill(Fill fill) {
    write(null, null, fill, null, null, null);
  }

  void position(Fill fill, Position position) {
    position(fill.instrument(), fill.time(), position);
  }

  void position(String instrument, long at, Position position) {
    write(null, null, null, PositionChange.of(instrument, at, position), null, null);
  }

  void trade(ClosedTrade trade) {
    post.write(Entry.of(memory.account, time, ++memory.entries, trade));
  }

  void cashFlow(CashFlow flow) {
    post.write(Entry.of(memory.account, time, ++memory.entries, flow));
  }

  void action(ActionChange action) {
    post.write(Entry.of(memory.account, time, ++memory.entries, action));
  }

  void equity() {
    write(null, null, null, null, memory.book.equity(), null);
  }

  /** Null is no change. */
  void risk(RiskChange change) {
    if (change != null) {
      write(null, null, null, null, null, change);
    }
  }

  private void write(
      Signal signal,
      OrderChange order,
      Fill fill,
      PositionChange position,
      Equity equity,
      RiskChange risk) {
    post.write(
        new Entry(
            memory.account, time, ++memory.entries, signal, order, fill, position, equity, risk));
  }
}
