package dev.kontor.models.execution;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A venue at work: one-minute bars of X, orders sent between them. */
final class Floor {
  static final long MINUTE = 60_000;

  final VenueMemory memory;
  final List<ExecutionReport> reports = new ArrayList<>();
  final List<Change> changes = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final SimulatedVenue venue;

  /** What happens to the memory between any two calls. */
  private final UnaryOperator<VenueMemory> between;

  private VenueMemory now = new VenueMemory();

  /** What an order is given that asks for its size. */
  long size = E8.ONE;

  long time;

  Floor(Venue venue) {
    this(venue, null, memory -> memory);
  }

  Floor(Venue venue, TradingCalendar calendar) {
    this(venue, calendar, memory -> memory);
  }

  Floor(Venue venue, TradingCalendar calendar, UnaryOperator<VenueMemory> between) {
    this.venue = new SimulatedVenue(venue, instrument -> calendar);
    this.between = between;
    memory = now;
  }

  VenueMemory now() {
    return now;
  }

  WorkingOrder order(String id) {
    return now.find(id);
  }

  Floor at(long time) {
    this.time = time;
    return this;
  }

  /** Sends orders; their own times count. */
  Floor send(Order... orders) {
    for (Order order : orders) {
      WorkingOrder working = WorkingOrder.of(order);
      now.orders.add(working);
      if (!order.links().waits()) {
        working.ask(OrderEvent.SUBMIT, "sent: by the test");
        hear(venue.accept(working));
      }
    }
    return this;
  }

  Floor bar(double open, double high, double low, double close) {
    return bar(open, high, low, close, 1_000);
  }

  Floor bar(double open, double high, double low, double close, double volume) {
    return meet(
        Mark.of(
            new Bar(
                "X",
                time,
                time + MINUTE,
                E8.ofDouble(open),
                E8.ofDouble(high),
                E8.ofDouble(low),
                E8.ofDouble(close),
                E8.ofDouble(volume))));
  }

  Floor flat(double price) {
    return bar(price, price, price, price);
  }

  /** Marks of one time; the clock goes on to their end. */
  Floor meet(Mark... marks) {
    List<Mark> list = List.of(marks);
    ExecutionReport report;
    now = between.apply(now);
    while ((report = venue.next(now, list)) != null) {
      now = between.apply(now);
      hear(report);
      now = between.apply(now);
    }
    now.sweep();
    time = marks[0].time();
    return this;
  }

  private void hear(ExecutionReport report) {
    WorkingOrder order = now.find(report.orderId());
    if (report.asks()) {
      order.size(size);
      said.add(order.order.id() + " asks @ " + E8.format(report.priceE8()));
      return;
    }
    Change change = order.hear(report);
    note(order, report, change);
    for (Change next : Contingencies.follow(now.orders, order, change, report.time())) {
      changes.add(next);
      said.add(next.orderId() + " " + next.to() + " " + code(next.reason()));
    }
  }

  private void note(WorkingOrder order, ExecutionReport report, Change change) {
    reports.add(report);
    changes.add(change);
    if (change.lastE8() > 0) {
      said.add(
          report.orderId()
              + " "
              + order.order.side()
              + " "
              + E8.format(report.lastE8())
              + " @ "
              + E8.format(report.priceE8())
              + (report.maker() ? " maker" : ""));
    } else if (report.event() != OrderEvent.ACK) {
      said.add(report.orderId() + " " + change.to() + " " + code(change.reason()));
    }
  }

  private static String code(String reason) {
    return reason.replaceAll(":.*", "");
  }

  /** What happened since this was asked last, acceptances apart. */
  List<String> said() {
    List<String> all = List.copyOf(said);
    said.clear();
    return all;
  }
}
