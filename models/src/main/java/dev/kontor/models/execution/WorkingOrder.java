package dev.kontor.models.execution;

import dev.kontor.models.execution.Transition.Outcome;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is remembered of an order. Mutable; field by field it may be stored, and what is missing
 * there has its default. All quantities and prices are in units of 1e-8.
 *
 * <p>Whatever is heard, in whatever order: what is filled never shrinks and never is more than was
 * ordered, an end stays the end, and filled plus excess is all that was told, each execution once.
 */
public final class WorkingOrder {
  /** What is wanted. */
  public Order order;

  /** What was asked for instead; null if nothing. */
  public Order replacement;

  public OrderStatus status = OrderStatus.CREATED;

  /** How much of it may trade so far: all of it, or what the fills that it waits for have given. */
  public long releasedE8;

  public long filledE8;

  /** What the fills cost in all, fees apart. */
  public long spentE8;

  /** What traded beyond the order or after its end. */
  public long excessE8;

  /** The names of the executions that were counted. */
  public List<String> executions = new ArrayList<>();

  /** From when on it can trade, epoch milliseconds: when it was sent, and what the way took. */
  public long since;

  /** Whether its trigger was reached. */
  public boolean triggered;

  /** The trigger of now; a trailing stop's moves. */
  public long triggerE8;

  /** Whether it has met a mark. */
  public boolean met;

  /** How much of an iceberg is still to be seen; 0 if it shows all. */
  public long shownE8;

  /** What must trade at its price before it does; below 0 while that is not estimated. */
  public long aheadE8 = -1;

  /** The venue's round in which it was last tried: once in each. */
  public long round;

  public static WorkingOrder of(Order order) {
    WorkingOrder working = new WorkingOrder();
    working.order = order;
    working.since = order.time();
    working.releasedE8 = order.links().waits() ? 0 : order.quantityE8();
    working.triggerE8 = order.sentTriggerE8();
    working.shownE8 = order.terms().displayE8();
    return working;
  }

  /** How much may trade now. */
  public long leavesE8() {
    long most = unbounded() ? releasedE8 : Math.min(order.quantityE8(), releasedE8);
    return Math.max(0, most - filledE8);
  }

  /** Whether it gets its size when it fills. */
  public boolean unsized() {
    return order.quantityE8() == 0 && !order.links().waits();
  }

  /** The average price of the fills, 0 without. */
  public long averageE8() {
    return filledE8 == 0 ? 0 : E8.over(spentE8, filledE8);
  }

  /** Gives an order its size. */
  public void size(long quantityE8) {
    order = order.sized(quantityE8);
    releasedE8 = quantityE8;
  }

  /** We send it, cancel it, or give it up before it is sent. */
  public Change ask(OrderEvent event, String reason) {
    return move(event, reason);
  }

  /** We ask for another order in its place; one not yet sent is changed at once. */
  public Change replace(Order wanted, String reason) {
    Change change = move(OrderEvent.REPLACE, reason);
    if (change.moved()) {
      replacement = wanted;
      if (status == OrderStatus.CREATED) {
        takeReplacement();
      }
    }
    return change;
  }

  /** The venue says something. */
  public Change hear(ExecutionReport report) {
    if (report.event().trades()) {
      return fill(report);
    }
    Change change = move(report.event(), report.reason());
    if (report.event() == OrderEvent.REPLACE_ACK && change.moved()) {
      since = Math.max(since, report.time());
    }
    return change;
  }

  private Change move(OrderEvent event, String reason) {
    OrderStatus from = status;
    Transition next = from.on(event);
    if (next.outcome() != Outcome.MOVED) {
      return change(from, next.outcome(), 0, 0, next.reason());
    }
    if (event == OrderEvent.REPLACE_ACK && replacement == null) {
      return change(from, Outcome.ILLEGAL, 0, 0, "illegal: no change was asked for");
    }
    status = next.to();
    if (event == OrderEvent.REPLACE_ACK) {
      takeReplacement();
    } else if (event == OrderEvent.REPLACE_REJECT || status.ended()) {
      replacement = null;
    }
    status = status.resting(filledE8);
    return change(from, Outcome.MOVED, 0, 0, reason);
  }

  /**
   * The total counts if one is told, so that a report that was lost is made good by the next; one
   * that comes late then says nothing new.
   */
  private Change fill(ExecutionReport report) {
    OrderStatus from = status;
    String execution = report.executionId();
    if (!execution.isEmpty() && executions.contains(execution)) {
      return change(from, Outcome.IGNORED, 0, 0, "told-before: execution " + execution);
    }
    long known = Math.addExact(filledE8, excessE8);
    long last = report.cumE8() > 0 ? report.cumE8() - known : report.lastE8();
    if (last <= 0) {
      return change(from, Outcome.IGNORED, 0, 0, "told-before: the total is known");
    }
    if (!execution.isEmpty()) {
      executions.add(execution);
    }
    long left = unbounded() ? Long.MAX_VALUE : order.quantityE8() - filledE8;
    boolean full = last >= left;
    Transition next = from.on(full ? OrderEvent.FULL_FILL : OrderEvent.PARTIAL_FILL);
    if (next.outcome() != Outcome.MOVED) {
      excessE8 = Math.addExact(excessE8, last);
      return change(from, next.outcome(), 0, last, next.reason());
    }
    long taken = Math.min(last, left);
    long beyond = last - taken;
    filledE8 = Math.addExact(filledE8, taken);
    spentE8 = Math.addExact(spentE8, E8.times(taken, report.priceE8()));
    excessE8 = Math.addExact(excessE8, beyond);
    status = next.to();
    if (status.ended()) {
      replacement = null;
    }
    return beyond == 0
        ? change(from, Outcome.MOVED, taken, 0, report.reason())
        : change(
            from,
            Outcome.ILLEGAL,
            taken,
            beyond,
            "overfill: " + E8.format(beyond) + " more than was left");
  }

  /** More of what it waits for was filled. */
  void release(long quantityE8) {
    releasedE8 = Math.addExact(releasedE8, quantityE8);
  }

  /** Takes a quantity off what is left of it. */
  void reduce(long quantityE8) {
    if (!unbounded()) {
      order = order.sized(Math.max(filledE8, order.quantityE8() - quantityE8));
    }
    releasedE8 = Math.max(filledE8, releasedE8 - quantityE8);
  }

  /** What it waits for has ended: it is as large as what that has given; null if it works on. */
  Change settle(String reason) {
    order = order.sized(Math.max(filledE8, Math.min(releasedE8, boundE8())));
    if (releasedE8 > filledE8) {
      return null;
    }
    if (filledE8 == 0) {
      return move(OrderEvent.CANCEL_ACK, reason);
    }
    OrderStatus from = status;
    status = OrderStatus.FILLED;
    return change(from, Outcome.MOVED, 0, 0, reason);
  }

  private void takeReplacement() {
    Order before = order;
    order = replacement.sized(Math.max(filledE8, replacement.quantityE8()));
    replacement = null;
    if (!order.links().waits()) {
      releasedE8 = order.quantityE8();
    }
    boolean smaller =
        order.quantityE8() <= before.quantityE8() && order.equals(before.sized(order.quantityE8()));
    if (!smaller) {
      aheadE8 = -1;
      met = false;
      shownE8 = order.terms().displayE8();
    }
    if (order.sentTriggerE8() != before.sentTriggerE8() || !order.trail().equals(before.trail())) {
      triggerE8 = order.sentTriggerE8();
      triggered = false;
    }
    if (filledE8 > 0 && order.quantityE8() == filledE8 && !status.ended()) {
      status = status == OrderStatus.CREATED ? status : OrderStatus.FILLED;
    }
  }

  private boolean unbounded() {
    return order.quantityE8() == 0;
  }

  private long boundE8() {
    return unbounded() ? Long.MAX_VALUE : order.quantityE8();
  }

  private Change change(OrderStatus from, Outcome outcome, long last, long excess, String reason) {
    return new Change(order.id(), from, status, outcome, last, excess, reason);
  }
}
