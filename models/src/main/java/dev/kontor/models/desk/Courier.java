package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Arrive;
import dev.kontor.models.desk.DeskMessage.Replace;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.execution.ExecutionReport;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderEvent;
import dev.kontor.models.execution.SimulatedVenue;
import dev.kontor.models.execution.WorkingOrder;

/** Carries orders, changes and cancels to the venue, which takes its time, and the answers back. */
final class Courier {
  private final SimulatedVenue venue;
  private final Reporter reporter;

  Courier(SimulatedVenue venue, Reporter reporter) {
    this.venue = venue;
    this.reporter = reporter;
  }

  /** What a foreman has done with slices of large orders. */
  Foreman.Hands hands(ExecutionMemory memory, long time, Post post) {
    return new Foreman.Hands() {
      @Override
      public void send(Order order, String reason) {
        Courier.this.send(memory, order, reason, time, post);
      }

      @Override
      public void cancel(WorkingOrder order, String reason) {
        take(memory, order, reason, time, false, post);
      }
    };
  }

  /** What protects a position is at the venue with the order that opened it: it needs no time. */
  void send(ExecutionMemory memory, Order order, String reason, long time, Post post) {
    WorkingOrder working = WorkingOrder.of(order);
    memory.venue.orders.add(working);
    working.ask(OrderEvent.SUBMIT, reason);
    ExecutionReport answer = venue.accept(working);
    if (answer.event() == OrderEvent.ACK) {
      answer = ExecutionReport.of(order.id(), OrderEvent.ACK, answer.time(), reason);
    }
    if (ExecutionDesk.protects(order)) {
      working.since = order.time();
    }
    if (working.since <= time) {
      reporter.hear(memory, working, answer, time, post);
    } else {
      post.toRisk(new Report(order, working.status, reason, null, time));
      post.toExecutionAt(working.since, time, new Arrive(answer));
    }
  }

  /** Takes an order back. */
  void take(
      ExecutionMemory memory,
      WorkingOrder order,
      String reason,
      long time,
      boolean atOnce,
      Post post) {
    if (order.ask(OrderEvent.CANCEL, reason).moved()) {
      arrive(memory, order, OrderEvent.CANCEL_ACK, reason, time, atOnce, post);
    }
  }

  void replace(ExecutionMemory memory, Replace replace, Post post) {
    WorkingOrder order = memory.venue.find(replace.order().id());
    if (order == null || order.status.ended()) {
      return;
    }
    String reason = replace.reason();
    long time = replace.time();
    if (replace.atOnce()) {
      order.restate(replace.order());
      post.toRisk(new Report(order.order, order.status, reason, null, time));
    } else if (order.replace(replace.order(), reason).moved()) {
      arrive(memory, order, OrderEvent.REPLACE_ACK, reason, time, false, post);
    }
  }

  /**
   * The venue answers when the message has arrived, which does not overtake the order; of what it
   * holds itself, at once.
   */
  private void arrive(
      ExecutionMemory memory,
      WorkingOrder order,
      OrderEvent event,
      String reason,
      long time,
      boolean atOnce,
      Post post) {
    String id = order.order.id();
    boolean travels = !atOnce && !ExecutionDesk.protects(order.order);
    long delay = travels ? Math.max(venue.latency(id + event + time), order.since - time) : 0;
    ExecutionReport answer = ExecutionReport.of(id, event, time + delay, reason);
    if (delay == 0) {
      reporter.hear(memory, order, answer, time, post);
    } else {
      post.toRisk(new Report(order.order, order.status, reason, null, time));
      post.toExecutionAt(time + delay, time, new Arrive(answer));
    }
  }
}
