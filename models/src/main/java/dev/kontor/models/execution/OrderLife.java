package dev.kontor.models.execution;

import dev.kontor.models.execution.Transition.Outcome;
import dev.kontor.models.market.E8;

/** What events do to a {@link WorkingOrder}: the automaton's answer, and the quantities. */
final class OrderLife {
  private OrderLife() {}

  /** We ask for another order in its place. */
  static Change replace(WorkingOrder order, Order wanted, String reason) {
    Change change = move(order, OrderEvent.REPLACE, reason);
    if (change.moved()) {
      order.replacement = wanted;
      if (order.status == OrderStatus.CREATED) {
        takeReplacement(order);
      }
    }
    return change;
  }

  /** The venue says something that is no fill. */
  static Change told(WorkingOrder order, ExecutionReport report) {
    Change change = move(order, report.event(), report.reason());
    if (report.event() == OrderEvent.REPLACE_ACK && change.moved()) {
      order.since = Math.max(order.since, report.time());
    }
    return change;
  }

  static Change move(WorkingOrder order, OrderEvent event, String reason) {
    OrderStatus from = order.status;
    Transition next = from.on(event);
    if (next.outcome() != Outcome.MOVED) {
      return change(order, from, next.outcome(), 0, 0, next.reason());
    }
    if (event == OrderEvent.REPLACE_ACK && order.replacement == null) {
      return change(order, from, Outcome.ILLEGAL, 0, 0, "illegal: no change was asked for");
    }
    order.status = next.to();
    if (event == OrderEvent.REPLACE_ACK) {
      takeReplacement(order);
    } else if (event == OrderEvent.REPLACE_REJECT || order.status.ended()) {
      order.replacement = null;
    }
    order.status = order.status.resting(order.filledE8);
    return change(order, from, Outcome.MOVED, 0, 0, reason);
  }

  /**
   * A fill. The total counts if one is told, so that a report that was lost is made good by the
   * next; one that comes late then says nothing new.
   */
  static Change fill(WorkingOrder order, ExecutionReport report) {
    OrderStatus from = order.status;
    String execution = report.executionId();
    if (!execution.isEmpty() && order.executions.contains(execution)) {
      return change(order, from, Outcome.IGNORED, 0, 0, "told-before: execution " + execution);
    }
    long known = Math.addExact(order.filledE8, order.excessE8);
    long last = report.cumE8() > 0 ? report.cumE8() - known : report.lastE8();
    if (last <= 0) {
      return change(order, from, Outcome.IGNORED, 0, 0, "told-before: the total is known");
    }
    if (!execution.isEmpty() && report.cumE8() == 0) {
      order.executions.add(execution);
    }
    long left = order.unbounded() ? Long.MAX_VALUE : order.order.quantityE8() - order.filledE8;
    Transition next = from.on(last >= left ? OrderEvent.FULL_FILL : OrderEvent.PARTIAL_FILL);
    if (next.outcome() != Outcome.MOVED) {
      order.excessE8 = Math.addExact(order.excessE8, last);
      return change(order, from, next.outcome(), 0, last, next.reason());
    }
    long taken = Math.min(last, left);
    long beyond = last - taken;
    order.fills++;
    order.filledE8 = Math.addExact(order.filledE8, taken);
    order.spentE8 = Math.addExact(order.spentE8, E8.times(taken, report.priceE8()));
    order.excessE8 = Math.addExact(order.excessE8, beyond);
    order.status = next.to();
    if (order.status.ended()) {
      order.replacement = null;
    }
    return beyond == 0
        ? change(order, from, Outcome.MOVED, taken, 0, report.reason())
        : change(
            order,
            from,
            Outcome.ILLEGAL,
            taken,
            beyond,
            "overfill: " + E8.format(beyond) + " more than was left");
  }

  /** The order that was asked for holds. Whatever is more than a smaller size queues anew. */
  static void takeReplacement(WorkingOrder order) {
    Order before = order.order;
    Order wanted = order.replacement;
    Order now = wanted.sized(Math.max(order.filledE8, wanted.quantityE8()));
    order.order = now;
    order.replacement = null;
    if (!now.links().waits()) {
      order.releasedE8 = now.quantityE8();
    }
    boolean smaller =
        now.quantityE8() <= before.quantityE8() && now.equals(before.sized(now.quantityE8()));
    if (!smaller) {
      order.aheadE8 = -1;
      order.met = false;
      order.shownE8 = now.terms().displayE8();
    }
    if (now.sentTriggerE8() != before.sentTriggerE8() || !now.trail().equals(before.trail())) {
      order.triggerE8 = now.sentTriggerE8();
      order.triggered = false;
    }
    if (order.filledE8 > 0 && now.quantityE8() == order.filledE8) {
      order.status = OrderStatus.FILLED;
    }
  }

  private static Change change(
      WorkingOrder order,
      OrderStatus from,
      Outcome outcome,
      long lastE8,
      long excessE8,
      String reason) {
    return new Change(order.order.id(), from, order.status, outcome, lastE8, excessE8, reason);
  }
}
