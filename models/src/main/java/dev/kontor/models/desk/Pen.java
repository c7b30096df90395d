package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Equity;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.PositionChange;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.signals.Signal;
import java.util.function.Consumer;

/** Writes an account's entries, numbered without gaps. */
final class Pen {
  private final String account;
  private final DeskState state;
  private final Consumer<Entry> out;
  private final long time;

  Pen(String account, DeskState state, long time, Consumer<Entry> out) {
    this.account = account;
    this.state = state;
    this.time = time;
    this.out = out;
  }

  String account() {
    return account;
  }

  long time() {
    return time;
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
    write(
        null,
        null,
        null,
        new PositionChange(
            fill.instrument(),
            fill.time(),
            position.quantityE8,
            position.averageE8(),
            position.realizedE8),
        null,
        null);
  }

  void equity() {
    write(
        null,
        null,
        null,
        null,
        new Equity(state.book.equityE8(), state.book.cashE8, state.book.valueE8),
        null);
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
    out.accept(
        new Entry(account, time, ++state.entries, signal, order, fill, position, equity, risk));
  }
}
