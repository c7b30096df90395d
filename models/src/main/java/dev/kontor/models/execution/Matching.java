package dev.kontor.models.execution;

import dev.kontor.models.execution.VenueMemory.Stage;
import java.util.List;

/**
 * One account's orders meet the marks of one time, report by report: whoever asks applies each
 * before it asks for the next, so that what follows from a fill happens before what comes later.
 *
 * <p>The order of all things: expiries; at the opens, orders that close positions, then those that
 * open them, each oldest first; then instrument by instrument, limits and triggers at the open,
 * oldest first, and along the path of the mark, the nearest first, then oldest; then what trades at
 * the close. An order trades once at a mark.
 */
final class Matching {
  private final Hours hours;
  private final Taking taking;
  private final Within within;

  Matching(Venue venue, Hours hours, Slippage slippage) {
    this.hours = hours;
    taking = new Taking(venue, slippage);
    within = new Within(venue, hours, taking);
  }

  /** The next report, or null when the marks are done. */
  ExecutionReport next(VenueMemory memory, List<Mark> list) {
    if (memory.orders.isEmpty() || list.isEmpty()) {
      memory.stage = Stage.IDLE;
      return null;
    }
    Marks marks = new Marks(list);
    if (memory.stage == Stage.IDLE) {
      begin(memory, 0);
    }
    while (memory.stage != Stage.IDLE) {
      ExecutionReport report = step(memory, marks);
      if (report != null) {
        return report;
      }
      advance(memory, marks);
    }
    return null;
  }

  private static void begin(VenueMemory memory, int nth) {
    memory.round++;
    memory.nth = nth;
    memory.at = 0;
    memory.leg = 0;
    memory.usedE8.clear();
    memory.stage = Stage.EXPIRIES;
  }

  private static void advance(VenueMemory memory, Marks marks) {
    if (memory.stage != Stage.CLOSE) {
      memory.stage = memory.stage.next();
    } else if (marks.any(memory.nth + 1)) {
      begin(memory, memory.nth + 1);
    } else {
      memory.stage = Stage.IDLE;
    }
  }

  private ExecutionReport step(VenueMemory memory, Marks marks) {
    if (memory.stage == Stage.WITHIN) {
      return within.next(memory, marks);
    }
    for (WorkingOrder order : memory.orders) {
      Mark mark =
          concerns(memory.stage, order) ? marks.of(order.order.instrument(), memory.nth) : null;
      ExecutionReport report = mark == null ? null : step(memory, order, mark);
      if (report != null) {
        return report;
      }
    }
    return null;
  }

  /** Whether anything can happen to an order in a stage; most just rest. */
  private static boolean concerns(Stage stage, WorkingOrder order) {
    if (!order.status.trades()) {
      return false;
    }
    OrderType type = order.order.type();
    Terms terms = order.order.terms();
    return switch (stage) {
      case EXPIRIES -> terms.ends() || type.onClose();
      case CLOSING -> !order.order.opens() && !Reach.rests(order);
      case OPENING -> order.order.opens() && !Reach.rests(order);
      case CLOSE -> type.onOpen() || type.onClose() || terms.immediate();
      case IDLE, WITHIN -> false;
    };
  }

  private ExecutionReport step(VenueMemory memory, WorkingOrder order, Mark mark) {
    return switch (memory.stage) {
      case EXPIRIES -> expiry(memory, order, mark);
      case CLOSING, OPENING -> atOpen(memory, order, mark);
      case CLOSE -> atClose(memory, order, mark);
      case IDLE, WITHIN -> null;
    };
  }

  private ExecutionReport expiry(VenueMemory memory, WorkingOrder order, Mark mark) {
    if (order.round < memory.round && hours.expiry(order) <= mark.start()) {
      order.round = memory.round;
      return ExecutionReport.of(
          order.order.id(), OrderEvent.EXPIRE, mark.start(), "expired: its time is over");
    }
    return null;
  }

  private ExecutionReport atOpen(VenueMemory memory, WorkingOrder order, Mark mark) {
    long price = mark.open(order.order.side());
    OrderType type = order.order.type();
    boolean auction = type.onOpen();
    boolean takes =
        auction
            ? Reach.within(order.order, price)
            : type == OrderType.MARKET
                || (order.triggered && (type == OrderType.STOP || type == OrderType.TRAILING_STOP));
    if (!takes
        || !hours.mayTrade(order, mark, memory.round)
        || (auction && !hours.opensAt(order, mark))) {
      return null;
    }
    return taking.take(
        memory, order, mark, auction ? Taking.exact(price) : Taking.slipping(price), mark.start());
  }

  private ExecutionReport atClose(VenueMemory memory, WorkingOrder order, Mark mark) {
    if (!hours.meets(order, mark)) {
      return mark.halted() && order.since <= mark.start() ? halted(order, mark) : null;
    }
    OrderType type = order.order.type();
    if (type.onClose() && hours.closesAt(mark)) {
      long price = mark.close(order.order.side());
      ExecutionReport report =
          order.round < memory.round && Reach.within(order.order, price)
              ? taking.take(memory, order, mark, Taking.exact(price), mark.time())
              : null;
      return report != null
          ? report
          : ExecutionReport.of(
              order.order.id(),
              OrderEvent.EXPIRE,
              mark.time(),
              "auction-over: the close has passed");
    }
    if (type.onOpen() && hours.opensAt(order, mark)) {
      return ExecutionReport.of(
          order.order.id(), OrderEvent.EXPIRE, mark.start(), "auction-over: the open has passed");
    }
    if (order.order.terms().immediate() && !Reach.awaitsTrigger(order)) {
      return ExecutionReport.of(
          order.order.id(),
          OrderEvent.CANCEL_ACK,
          mark.start(),
          "immediate: the rest does not trade at once");
    }
    return null;
  }

  /** What trades at once or not at all does not wait for the resume, as all others do. */
  private static ExecutionReport halted(WorkingOrder order, Mark mark) {
    return order.order.terms().immediate() && !Reach.awaitsTrigger(order)
        ? ExecutionReport.of(
            order.order.id(), OrderEvent.CANCEL_ACK, mark.start(), "halted: nothing trades at once")
        : null;
  }
}
