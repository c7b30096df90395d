package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Arrive;
import dev.kontor.models.desk.DeskMessage.Ask;
import dev.kontor.models.desk.DeskMessage.Cancel;
import dev.kontor.models.desk.DeskMessage.Held;
import dev.kontor.models.desk.DeskMessage.Place;
import dev.kontor.models.desk.DeskMessage.Replace;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.desk.DeskMessage.Sized;
import dev.kontor.models.desk.DeskMessage.Stage;
import dev.kontor.models.desk.DeskMessage.Trade;
import dev.kontor.models.desk.DeskMessage.Turn;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.desk.DeskMessage.Work;
import dev.kontor.models.execution.Change;
import dev.kontor.models.execution.Consequence;
import dev.kontor.models.execution.Consequence.Kind;
import dev.kontor.models.execution.ExecutionReport;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderEvent;
import dev.kontor.models.execution.SimulatedVenue;
import dev.kontor.models.execution.VenueMemory;
import dev.kontor.models.execution.WorkingOrder;
import java.util.List;

/**
 * The half of a desk that knows orders and the venue, and neither money nor positions. What becomes
 * of an order it reports to the other half.
 */
public final class ExecutionDesk {
  private final SimulatedVenue venue;
  private final Reporter reporter;
  private final Courier courier;
  private final boolean finer;
  private final boolean trades;

  public ExecutionDesk(DeskSettings settings) {
    venue =
        new SimulatedVenue(
            settings.venue(),
            instrument -> settings.listings().of(instrument).calendar(),
            settings.halts());
    finer = settings.venue().fills().finer();
    trades = settings.venue().fills() == Fills.TRADES;
    reporter = new Reporter(settings.venue());
    courier = new Courier(venue, reporter);
  }

  public void hear(ExecutionMemory memory, DeskMessage message, Post post) {
    if (message instanceof Turn turn) {
      if (turn.stage() == Stage.MEET) {
        meet(memory, turn.slice(), post);
      } else {
        Stage answer = turn.stage() == Stage.WAIT ? Stage.PAUSED : Stage.CLEARED;
        post.toRisk(new Turn(answer, turn.slice()));
      }
    } else if (message instanceof Place place) {
      courier.send(memory, place.order(), place.reason(), place.time(), post);
    } else if (message instanceof Work work) {
      Foreman.begin(memory, work, courier.hands(memory, work.time(), post), post);
    } else if (message instanceof Sized sized) {
      size(memory, sized, post);
      meet(memory, sized.slice(), post);
    } else if (message instanceof Cancel cancel) {
      cancel(memory, cancel, post);
    } else if (message instanceof Replace replace) {
      courier.replace(memory, replace, post);
    } else if (message instanceof Held held) {
      bound(memory, held, post);
    } else if (message instanceof Trade trade) {
      trade(memory, trade, post);
    } else if (message instanceof Arrive arrive) {
      WorkingOrder order = memory.venue.find(arrive.report().orderId());
      if (order != null && !order.status.ended()) {
        reporter.hear(memory, order, arrive.report(), arrive.report().time(), post);
      }
    } else {
      throw new IllegalArgumentException("not for execution: " + message);
    }
  }

  /**
   * Orders meet the marks of a time; stops after each fill, so that what follows from it counts.
   */
  private void meet(ExecutionMemory memory, Slice slice, Post post) {
    List<Mark> marks = finer ? slice.ticks() : venue.marks(memory.venue, slice.marks());
    ExecutionReport report;
    while ((report = venue.next(memory.venue, marks)) != null) {
      WorkingOrder order = memory.venue.find(report.orderId());
      if (report.asks()) {
        post.toRisk(new Ask(order.order, report.priceE8(), slice));
        return;
      }
      if (reporter.hear(memory, order, report, slice.time(), post)) {
        post.toRisk(new Turn(Stage.PAUSED, slice));
        return;
      }
    }
    if (!memory.worked.isEmpty()) {
      Foreman.next(
          memory, slice.time(), traded(slice), courier.hands(memory, slice.time(), post), post);
    }
    memory.venue.sweep();
    post.toRisk(new Turn(Stage.MET, slice));
  }

  /** Marks that tell how much was traded; quotes do not, the bars beside them do. */
  private List<Mark> traded(Slice slice) {
    return trades ? slice.ticks() : slice.marks().stream().map(Mark::of).toList();
  }

  private void size(ExecutionMemory memory, Sized sized, Post post) {
    WorkingOrder order = memory.venue.find(sized.order().id());
    if (order == null || order.status.ended()) {
      return;
    }
    if (sized.quantityE8() > 0) {
      order.size(sized.quantityE8());
      return;
    }
    long time = sized.slice().time();
    String reason = "too-small: not one lot fits at the open";
    reporter.hear(
        memory,
        order,
        ExecutionReport.of(order.order.id(), OrderEvent.REJECT, time, reason),
        time,
        post);
  }

  private void cancel(ExecutionMemory memory, Cancel cancel, Post post) {
    Foreman.cancel(memory, cancel, post);
    for (WorkingOrder order : List.copyOf(memory.venue.orders)) {
      if (!order.status.ended()
          && (concerns(cancel, order.order) || Foreman.isSliceOf(cancel, order.order))) {
        boolean atOnce = cancel.which() == Which.LAST || cancel.which() == Which.INSTRUMENT;
        courier.take(memory, order, cancel.reason(), cancel.time(), atOnce, post);
      }
    }
    if (memory.venue.stage == VenueMemory.Stage.IDLE) {
      memory.venue.sweep();
    }
  }

  /** Whether it was attached to the order that opened the position. */
  static boolean protects(Order order) {
    return !order.opens() && !order.links().parent().isEmpty();
  }

  static boolean concerns(Cancel cancel, Order order) {
    return switch (cancel.which()) {
      case ALL, LAST -> true;
      case OPENING -> order.opens();
      case OPENING_OF -> order.opens() && order.instrument().equals(cancel.of());
      case INSTRUMENT, OF -> order.instrument().equals(cancel.of());
      case PROTECTING -> order.instrument().equals(cancel.of()) && protects(order);
      case ONE -> order.id().equals(cancel.of());
    };
  }

  private void bound(ExecutionMemory memory, Held held, Post post) {
    for (WorkingOrder working : List.copyOf(memory.venue.orders)) {
      Order order = working.order;
      if (working.status.ended()
          || order.opens()
          || !order.instrument().equals(held.instrument())) {
        continue;
      }
      long most = Math.max(0, -order.side().sign() * held.quantityE8());
      long beyond = order.quantityE8() - working.filledE8 - most;
      if (beyond > 0) {
        Kind kind = most == 0 ? Kind.CANCEL : Kind.REDUCE;
        Change change = new Consequence(working, kind, beyond, held.reason()).apply(held.time());
        post.toRisk(new Report(working.order, change.to(), change.reason(), null, held.time()));
      }
    }
  }

  private void trade(ExecutionMemory memory, Trade trade, Post post) {
    Order order = trade.order();
    WorkingOrder working = WorkingOrder.of(order);
    memory.venue.orders.add(working);
    working.ask(OrderEvent.SUBMIT, trade.reason());
    long time = trade.time();
    reporter.hear(
        memory,
        working,
        ExecutionReport.of(order.id(), OrderEvent.ACK, time, trade.reason()),
        time,
        post);
    long price = venue.market(order.side(), trade.priceE8());
    reporter.hear(
        memory,
        working,
        new ExecutionReport(
            order.id(),
            OrderEvent.FULL_FILL,
            order.id() + "-1",
            order.quantityE8(),
            0,
            price,
            trade.at(),
            false,
            "filled: in full"),
        time,
        post);
    memory.venue.sweep();
  }
}
