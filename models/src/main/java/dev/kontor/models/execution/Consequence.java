package dev.kontor.models.execution;

import dev.kontor.models.execution.Transition.Outcome;
import dev.kontor.models.market.E8;

/**
 * What the change of one order means for another that is linked to it.
 *
 * @param order the other
 * @param quantityE8 by how much, in units of 1e-8; 0 if it is cancelled or settled
 * @param reason a code and a sentence
 */
public record Consequence(WorkingOrder order, Kind kind, long quantityE8, String reason) {

  /** What to do with the other. */
  public enum Kind {
    /** The fills that it waits for give it this much more to trade. */
    RELEASE,
    /** There is this much less for it to trade. */
    REDUCE,
    /** What it waits for has ended: it will not grow any more. */
    SETTLE,
    /** Nothing is left for it to do. */
    CANCEL
  }

  static Consequence release(WorkingOrder child, long quantityE8) {
    return new Consequence(
        child,
        Kind.RELEASE,
        quantityE8,
        "released: " + child.order.links().parent() + " filled " + E8.format(quantityE8));
  }

  static Consequence reduce(WorkingOrder other, WorkingOrder filled, long quantityE8) {
    return new Consequence(
        other,
        Kind.REDUCE,
        quantityE8,
        "reduced: " + filled.order.id() + " filled " + E8.format(quantityE8));
  }

  static Consequence settle(WorkingOrder child) {
    return new Consequence(
        child, Kind.SETTLE, 0, "settled: " + child.order.links().parent() + " has ended");
  }

  static Consequence cancel(WorkingOrder other, String reason) {
    return new Consequence(other, Kind.CANCEL, 0, reason);
  }

  /**
   * Makes it so, as a venue that knows of links does it, at once.
   *
   * @param time when, epoch milliseconds
   * @return what became of the other; null if neither its state nor its size is another
   */
  public Change apply(long time) {
    switch (kind) {
      case RELEASE -> {
        order.release(quantityE8);
        if (order.status == OrderStatus.CREATED) {
          order.since = Math.max(order.since, time);
          order.ask(OrderEvent.SUBMIT, reason);
          String fault = order.order.fault();
          return order.hear(
              fault == null
                  ? ExecutionReport.of(order.order.id(), OrderEvent.ACK, time, reason)
                  : ExecutionReport.of(order.order.id(), OrderEvent.REJECT, time, fault));
        }
        return null;
      }
      case REDUCE -> {
        order.reduce(quantityE8);
        return new Change(
            order.order.id(), order.status, order.status, Outcome.MOVED, 0, 0, reason);
      }
      case SETTLE -> {
        return order.settle(reason);
      }
      case CANCEL -> {
        return order.hear(
            ExecutionReport.of(order.order.id(), OrderEvent.CANCEL_ACK, time, reason));
      }
    }
    throw new IllegalStateException("no such kind: " + kind);
  }
}
