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
  private final QueuePlace queue;
  private final BarPath path;

  Matching(Venue venue, Hours hours, Slippage slippage) {
    this.hours = hours;
    taking = new Taking(venue, slippage);
    queue = new QueuePlace(venue.queue());
    path = venue.path();
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
      memory.stage = Stage.values()[memory.stage.ordinal() + 1];
    } else if (marks.any(memory.nth + 1)) {
      begin(memory, memory.nth + 1);
    } else {
      memory.stage = Stage.IDLE;
    }
  }

  private ExecutionReport step(VenueMemory memory, Marks marks) {
    if (memory.stage == Stage.WITHIN) {
      return within(memory, marks);
    }
    for (WorkingOrder order : memory.orders) {
      Mark mark = order.status.trades() ? marks.of(order.order.instrument(), memory.nth) : null;
      ExecutionReport report = mark == null ? null : step(memory, order, mark);
      if (report != null) {
        return report;
      }
    }
    return null;
  }

  private ExecutionReport step(VenueMemory memory, WorkingOrder order, Mark mark) {
    return switch (memory.stage) {
      case EXPIRIES -> expiry(memory, order, mark);
      case CLOSING -> order.order.opens() ? null : atOpen(memory, order, mark);
      case OPENING -> order.order.opens() ? atOpen(memory, order, mark) : null;
      case CLOSE -> atClose(memory, order, mark);
      case IDLE, WITHIN -> null;
    };
  }

  private ExecutionReport expiry(VenueMemory memory, WorkingOrder order, Mark mark) {
    if (order.round < memory.round && hours.expiry(order) <= mark.start()) {
      order.round = memory.round;
      return end(order, OrderEvent.EXPIRE, mark.start(), "expired: its time is over");
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
    if (!takes || !mayTrade(memory, order, mark) || (auction && !hours.opensAt(order, mark))) {
      return null;
    }
    return taking.take(
        memory, order, mark, auction ? Taking.exact(price) : Taking.slipping(price), mark.start());
  }

  private ExecutionReport within(VenueMemory memory, Marks marks) {
    for (; memory.at < marks.size(); memory.at++, memory.leg = 0) {
      Mark mark = marks.get(memory.at);
      if (!marks.isNth(memory.at, memory.nth) || !concerns(memory, mark)) {
        continue;
      }
      Walk walk = new Walk(mark, path);
      for (; memory.leg <= walk.legs(); memory.leg++) {
        ExecutionReport report = leg(memory, mark, walk);
        if (report != null) {
          return report;
        }
      }
    }
    return null;
  }

  private ExecutionReport leg(VenueMemory memory, Mark mark, Walk walk) {
    WorkingOrder order;
    while ((order = nearest(memory, mark, walk)) != null) {
      ExecutionReport report = reach(memory, order, mark);
      if (report != null) {
        return report;
      }
    }
    for (WorkingOrder resting : memory.orders) {
      if (resting.order.instrument().equals(mark.instrument()) && meets(resting, mark)) {
        walk.passed(resting, memory.leg);
        if (memory.leg == 0 && Reach.rests(resting) && !Reach.awaitsTrigger(resting)) {
          queue.join(resting, mark);
        }
        resting.met = true;
      }
    }
    return null;
  }

  private WorkingOrder nearest(VenueMemory memory, Mark mark, Walk walk) {
    WorkingOrder best = null;
    for (WorkingOrder order : memory.orders) {
      if (order.order.instrument().equals(mark.instrument())
          && Reach.rests(order)
          && mayTrade(memory, order, mark)
          && (memory.leg == 0 || staysIn(order, mark))
          && walk.reaches(order, memory.leg)
          && (best == null || walk.before(order, best, memory.leg))) {
        best = order;
      }
    }
    return best;
  }

  /** Whether an order that was not done at the open works until the end of the mark. */
  private boolean staysIn(WorkingOrder order, Mark mark) {
    return hours.expiry(order) >= mark.time()
        && (Reach.awaitsTrigger(order) || !order.order.terms().immediate());
  }

  private ExecutionReport reach(VenueMemory memory, WorkingOrder order, Mark mark) {
    boolean open = memory.leg == 0;
    long price = open ? mark.open(order.order.side()) : Reach.level(order);
    long time = open ? mark.start() : mark.time();
    if (!Reach.awaitsTrigger(order)) {
      boolean takes = open && !order.met;
      if (takes && order.order.terms().postOnly()) {
        return end(order, OrderEvent.REJECT, time, "post-only: it would have traded at once");
      }
      long available = takes ? Long.MAX_VALUE : queue.available(order, mark);
      return taking.take(
          memory,
          order,
          mark,
          takes ? Taking.exact(price) : Taking.resting(price, available),
          time);
    }
    if (!Reach.within(order.order, price)) {
      order.triggered = true;
      if (!open && path == BarPath.WORST) {
        order.round = memory.round;
      }
      return null;
    }
    ExecutionReport report =
        taking.take(
            memory,
            order,
            mark,
            order.order.type().limited() ? Taking.exact(price) : Taking.slipping(price),
            time);
    order.triggered = report == null || !report.asks();
    return report;
  }

  private ExecutionReport atClose(VenueMemory memory, WorkingOrder order, Mark mark) {
    if (!meets(order, mark)) {
      return null;
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
          : end(order, OrderEvent.EXPIRE, mark.time(), "auction-over: the close has passed");
    }
    if (type.onOpen() && hours.opensAt(order, mark)) {
      return end(order, OrderEvent.EXPIRE, mark.start(), "auction-over: the open has passed");
    }
    if (order.order.terms().immediate() && !Reach.awaitsTrigger(order)) {
      return end(
          order, OrderEvent.CANCEL_ACK, mark.start(), "immediate: the rest does not trade at once");
    }
    return null;
  }

  private static boolean concerns(VenueMemory memory, Mark mark) {
    for (WorkingOrder order : memory.orders) {
      if (order.status.trades() && order.order.instrument().equals(mark.instrument())) {
        return true;
      }
    }
    return false;
  }

  private boolean mayTrade(VenueMemory memory, WorkingOrder order, Mark mark) {
    return order.round < memory.round && meets(order, mark);
  }

  /** Whether an order is at the venue, open for it, as the mark begins. */
  private boolean meets(WorkingOrder order, Mark mark) {
    return order.status.trades()
        && order.since <= mark.start()
        && mark.offers(order.order.side())
        && hours.open(mark.instrument(), mark.start());
  }

  private static ExecutionReport end(
      WorkingOrder order, OrderEvent event, long time, String reason) {
    return ExecutionReport.of(order.order.id(), event, time, reason);
  }
}
