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

  /** How many fills it had. */
  public int fills;

  /** The names of the executions that were counted, where no total was told with them. */
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
    return OrderLife.move(this, event, reason);
  }

  /** We ask for another order in its place; one not yet sent is changed at once. */
  public Change replace(Order wanted, String reason) {
    return OrderLife.replace(this, wanted, reason);
  }

  /** The venue tells it in other shares after a split, whatever is asked of it meanwhile. */
  public void restate(Order wanted) {
    replacement = wanted;
    OrderLife.takeReplacement(this);
    if (status == OrderStatus.PENDING_REPLACE) {
      replacement = wanted;
    }
  }

  /** The venue says something. */
  public Change hear(ExecutionReport report) {
    return report.event().trades() ? OrderLife.fill(this, report) : OrderLife.told(this, report);
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
    if (replacement != null && replacement.quantityE8() > 0) {
      replacement = replacement.sized(Math.max(filledE8, replacement.quantityE8() - quantityE8));
    }
    releasedE8 = Math.max(filledE8, releasedE8 - quantityE8);
  }

  /** What it waits for has ended: it is as large as what that has given; null if it works on. */
  Change settle(String reason) {
    long most = unbounded() ? releasedE8 : Math.min(releasedE8, order.quantityE8());
    order = order.sized(Math.max(filledE8, most));
    if (releasedE8 > filledE8) {
      return null;
    }
    if (filledE8 == 0) {
      return OrderLife.move(this, OrderEvent.CANCEL_ACK, reason);
    }
    OrderStatus from = status;
    status = OrderStatus.FILLED;
    return new Change(order.id(), from, status, Outcome.MOVED, 0, 0, reason);
  }

  /** Whether it has no size of its own: it is as large as it is released. */
  boolean unbounded() {
    return order.quantityE8() == 0;
  }
}
