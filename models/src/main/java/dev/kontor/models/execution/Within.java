package dev.kontor.models.execution;

/**
 * Limits and triggers meet marks, instrument by instrument: at the open the oldest first, then
 * along the path the nearest first. Where it is stands in the memory.
 */
final class Within {
  private final Hours hours;
  private final Taking taking;
  private final QueuePlace queue;
  private final BarPath path;

  Within(Venue venue, Hours hours, Taking taking) {
    this.hours = hours;
    this.taking = taking;
    queue = new QueuePlace(venue.queue());
    path = venue.path();
  }

  /** The next report, or null when the marks of the round are done. */
  ExecutionReport next(VenueMemory memory, Marks marks) {
    Gathering gathering = new Gathering(memory.orders, marks, memory.nth);
    for (; memory.at < marks.size(); memory.at++, memory.leg = 0) {
      if (gathering.first(memory.at) < 0) {
        continue;
      }
      Mark mark = marks.get(memory.at);
      Walk walk = new Walk(mark, path);
      for (; memory.leg <= walk.legs(); memory.leg++) {
        ExecutionReport report = leg(memory, gathering, mark, walk);
        if (report != null) {
          return report;
        }
      }
    }
    return null;
  }

  private ExecutionReport leg(VenueMemory memory, Gathering gathering, Mark mark, Walk walk) {
    WorkingOrder order;
    while ((order = nearest(memory, gathering, mark, walk)) != null) {
      ExecutionReport report = reach(memory, order, mark);
      if (report != null) {
        return report;
      }
    }
    for (int i = gathering.first(memory.at); i >= 0; i = gathering.after(i)) {
      WorkingOrder resting = gathering.get(i);
      if (hours.meets(resting, mark)) {
        walk.passed(resting, memory.leg);
        if (memory.leg == 0 && Reach.rests(resting) && !Reach.awaitsTrigger(resting)) {
          queue.join(resting, mark);
        }
        resting.met = true;
      }
    }
    return null;
  }

  private WorkingOrder nearest(VenueMemory memory, Gathering gathering, Mark mark, Walk walk) {
    WorkingOrder best = null;
    for (int i = gathering.first(memory.at); i >= 0; i = gathering.after(i)) {
      WorkingOrder order = gathering.get(i);
      if (Reach.rests(order)
          && hours.mayTrade(order, mark, memory.round)
          && walk.reaches(order, memory.leg)
          && (memory.leg == 0 || staysIn(order, mark))
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
        return ExecutionReport.of(
            order.order.id(), OrderEvent.REJECT, time, "post-only: it would have traded at once");
      }
      long available = takes || order.unsized() ? Long.MAX_VALUE : queue.available(order, mark);
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
}
