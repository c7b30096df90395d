package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.execution.Change;
import dev.kontor.models.execution.Contingencies;
import dev.kontor.models.execution.ExecutionReport;
import dev.kontor.models.execution.FeeBook;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.execution.WorkingOrder;
import dev.kontor.models.ledger.Fill;

/** Takes in what the venue says of an order and tells the other half what became of it. */
final class Reporter {
  private final FeeBook fees;
  private final boolean countsTraded;

  Reporter(Venue venue) {
    fees = new FeeBook(venue);
    countsTraded = fees.climbs();
  }

  /**
   * Takes a report in and tells what became of the order, and of those linked to it.
   *
   * @return whether something was executed
   */
  boolean hear(
      ExecutionMemory memory, WorkingOrder order, ExecutionReport report, long time, Post post) {
    Change change = order.hear(report);
    long traded = Math.addExact(change.lastE8(), change.excessE8());
    Fill fill = traded == 0 ? null : fill(memory, order.order, report, traded);
    post.toRisk(new Report(order.order, change.to(), change.reason(), fill, time));
    for (Change other : Contingencies.follow(memory.venue.orders, order, change, report.time())) {
      Order linked = memory.venue.find(other.orderId()).order;
      post.toRisk(new Report(linked, other.to(), other.reason(), null, time));
    }
    if (fill != null && !memory.worked.isEmpty()) {
      Foreman.filled(memory, order.order, fill.quantityE8(), time, post);
    }
    return fill != null;
  }

  private Fill fill(ExecutionMemory memory, Order order, ExecutionReport report, long quantityE8) {
    long price = report.priceE8();
    long before = countsTraded ? memory.traded.valueE8(report.time()) : 0;
    if (countsTraded) {
      memory.traded.add(report.time(), quantityE8, price);
    }
    long fee = fees.of(order.instrument(), before, report.maker()).of(quantityE8, price);
    return new Fill(
        order.id(), order.instrument(), order.side(), report.time(), quantityE8, price, fee);
  }
}
