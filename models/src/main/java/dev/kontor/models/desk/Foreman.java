package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Cancel;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.desk.DeskMessage.Work;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.WorkingOrder;
import dev.kontor.models.execution.parents.Rest;
import dev.kontor.models.execution.parents.Slicing;
import java.util.List;

/**
 * Has large orders worked: sends their slices when marks come, and ends them when they are filled
 * or their time is over.
 */
final class Foreman {
  private Foreman() {}

  /** What it asks to be done with slices. */
  interface Hands {
    void send(Order slice, String reason);

    void cancel(WorkingOrder slice, String reason);
  }

  static void begin(ExecutionMemory memory, Work work, Hands hands, Post post) {
    Order order = work.parent().order();
    String fault = work.parent().fault();
    OrderStatus status = fault == null ? OrderStatus.WORKING : OrderStatus.REJECTED;
    String reason = fault == null ? work.reason() : fault;
    post.toRisk(new Report(order, status, reason, null, work.time()));
    if (fault == null) {
      Worked worked = new Worked(work.parent(), work.reason());
      memory.worked.add(worked);
      cut(worked, work.time(), hands);
    }
  }

  /** Sends the slice that is due, if one is. */
  private static boolean cut(Worked worked, long time, Hands hands) {
    Order slice = Slicing.due(worked.slices, time);
    if (slice != null) {
      hands.send(slice, "slice: of " + worked.parent().order().id());
    }
    return slice != null;
  }

  /** The marks of a time are known: sends what is due and ends what is over. */
  static void next(ExecutionMemory memory, long time, List<Mark> traded, Hands hands, Post post) {
    for (Worked worked : List.copyOf(memory.worked)) {
      for (Mark mark : traded) {
        Slicing.see(worked.slices, mark);
      }
      if (!cut(worked, time, hands) && time >= worked.parent().end()) {
        end(memory, worked, time, hands, post);
      }
    }
  }

  /** A slice was executed. */
  static void filled(ExecutionMemory memory, Order slice, long quantityE8, long time, Post post) {
    for (Worked worked : List.copyOf(memory.worked)) {
      if (worked.parent().order().id().equals(slice.links().parent())) {
        worked.filledE8 = Math.addExact(worked.filledE8, quantityE8);
        if (worked.isFilled()) {
          over(memory, worked, OrderStatus.FILLED, "filled: by its slices", time, post);
        }
      }
    }
  }

  /** Ends what a cancel concerns; its slices are cancelled as all other orders are. */
  static void cancel(ExecutionMemory memory, Cancel cancel, Post post) {
    for (Worked worked : List.copyOf(memory.worked)) {
      if (ExecutionDesk.concerns(cancel, worked.parent().order())) {
        over(memory, worked, OrderStatus.CANCELLED, cancel.reason(), cancel.time(), post);
      }
    }
  }

  /** Whether a cancel of one order means this slice of it. */
  static boolean isSliceOf(Cancel cancel, Order order) {
    return cancel.which() == Which.ONE
        && order.opens()
        && order.links().parent().equals(cancel.of());
  }

  private static void end(
      ExecutionMemory memory, Worked worked, long time, Hands hands, Post post) {
    String id = worked.parent().order().id();
    List<WorkingOrder> slices = slices(memory, id);
    if (!slices.isEmpty()) {
      if (worked.parent().rest() != Rest.KEEP && !worked.slices.over) {
        slices.forEach(slice -> hands.cancel(slice, "parent-over: its time is over"));
      }
      return;
    }
    Order rest = Slicing.end(worked.slices, worked.filledE8, time);
    if (rest != null) {
      hands.send(rest, "slice: the rest of " + id);
    } else {
      over(memory, worked, OrderStatus.EXPIRED, "expired: its time is over", time, post);
    }
  }

  private static List<WorkingOrder> slices(ExecutionMemory memory, String parent) {
    return memory.venue.orders.stream()
        .filter(order -> !order.status.ended() && order.order.opens())
        .filter(order -> order.order.links().parent().equals(parent))
        .toList();
  }

  private static void over(
      ExecutionMemory memory,
      Worked worked,
      OrderStatus status,
      String reason,
      long time,
      Post post) {
    memory.worked.remove(worked);
    post.toRisk(new Report(worked.parent().order(), status, reason, null, time));
  }
}
