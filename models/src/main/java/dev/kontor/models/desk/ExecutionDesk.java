package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Ask;
import dev.kontor.models.desk.DeskMessage.Cancel;
import dev.kontor.models.desk.DeskMessage.Place;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.desk.DeskMessage.Sized;
import dev.kontor.models.desk.DeskMessage.Stage;
import dev.kontor.models.desk.DeskMessage.Trade;
import dev.kontor.models.desk.DeskMessage.Turn;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderId;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.execution.SimulatedVenue;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.function.Predicate;

/**
 * The half of a desk that knows orders and the venue, and neither money nor positions. What becomes
 * of an order it reports to the other half.
 */
public final class ExecutionDesk {
  private final SimulatedVenue venue;
  private final FeeSchedule fees;

  public ExecutionDesk(Venue venue) {
    this.venue = new SimulatedVenue(venue);
    fees = venue.fees().schedule();
  }

  public void hear(ExecutionMemory memory, DeskMessage message, Post post) {
    if (message instanceof Turn turn) {
      if (turn.stage() == Stage.MEET) {
        meet(memory, turn.slice(), post);
      } else {
        post.toRisk(new Turn(Stage.CLEARED, turn.slice()));
      }
    } else if (message instanceof Place place) {
      send(memory, place.order(), place.reason(), place.time(), post);
    } else if (message instanceof Sized sized) {
      sized(memory, sized, post);
    } else if (message instanceof Cancel cancel) {
      Predicate<Order> which = order -> cancel.which() == Which.ALL || order.opens();
      cancel(memory, which, cancel.reason(), cancel.time(), post);
    } else if (message instanceof Trade trade) {
      send(memory, trade.order(), trade.reason(), trade.time(), post);
      long price = venue.market(trade.order().side(), trade.priceE8());
      fill(
          memory, trade.order(), trade.order().quantityE8(), price, trade.at(), trade.time(), post);
    } else {
      throw new IllegalArgumentException("not for execution: " + message);
    }
  }

  /** Orders meet the marks of a time. Begins anew, with what is left, after each question. */
  private void meet(ExecutionMemory memory, Slice slice, Post post) {
    if (atOpen(memory, slice, post)) {
      within(memory, slice, post);
      post.toRisk(new Turn(Stage.MET, slice));
    }
  }

  /** Market orders at the bars' opens: first those that close, then those that open. */
  private boolean atOpen(ExecutionMemory memory, Slice slice, Post post) {
    for (boolean opens : new boolean[] {false, true}) {
      for (Order order : List.copyOf(memory.working)) {
        Bar bar = order.opens() == opens ? find(slice.marks(), order.instrument()) : null;
        if (bar != null && order.type() == OrderType.MARKET && bar.start() >= order.time()) {
          long price = venue.market(order.side(), bar.openE8());
          if (order.quantityE8() == 0) {
            post.toRisk(new Ask(order, price, slice));
            return false;
          }
          fill(memory, order, order.quantityE8(), price, bar.start(), slice.time(), post);
        }
      }
    }
    return true;
  }

  private void sized(ExecutionMemory memory, Sized sized, Post post) {
    Order order = sized.order();
    Slice slice = sized.slice();
    if (memory.working.contains(order)) {
      if (sized.quantityE8() == 0) {
        memory.working.remove(order);
        String reason = "too-small: not one lot fits at the open";
        post.toRisk(new Report(order, OrderStatus.REJECTED, reason, null, slice.time()));
      } else {
        long start = find(slice.marks(), order.instrument()).start();
        fill(memory, order, sized.quantityE8(), sized.priceE8(), start, slice.time(), post);
      }
    }
    meet(memory, slice, post);
  }

  /** Stops and limits that the bars reach. */
  private void within(ExecutionMemory memory, Slice slice, Post post) {
    for (Bar bar : slice.marks()) {
      Order reached = reached(memory.working, bar);
      if (reached != null) {
        long at = venue.fillsAtOpen(reached, bar) ? bar.start() : bar.end();
        long price = venue.price(reached, bar);
        fill(memory, reached, reached.quantityE8(), price, at, slice.time(), post);
      }
    }
  }

  /** The order that the bar reaches first: at its open, else the stop, else the limit. */
  private Order reached(List<Order> working, Bar bar) {
    Order best = null;
    for (Order order : working) {
      if (order.type() != OrderType.MARKET
          && order.instrument().equals(bar.instrument())
          && venue.fillsWithin(order, bar)
          && (best == null
              || (!venue.fillsAtOpen(best, bar)
                  && (venue.fillsAtOpen(order, bar) || order.type() == OrderType.STOP)))) {
        best = order;
      }
    }
    return best;
  }

  private void send(ExecutionMemory memory, Order order, String reason, long time, Post post) {
    memory.working.add(order);
    post.toRisk(new Report(order, OrderStatus.WORKING, reason, null, time));
  }

  private void cancel(
      ExecutionMemory memory, Predicate<Order> which, String reason, long time, Post post) {
    for (Order order : List.copyOf(memory.working)) {
      if (which.test(order)) {
        memory.working.remove(order);
        post.toRisk(new Report(order, OrderStatus.CANCELLED, reason, null, time));
      }
    }
  }

  private void fill(
      ExecutionMemory memory,
      Order order,
      long quantityE8,
      long priceE8,
      long at,
      long time,
      Post post) {
    long fee = fees.of(quantityE8, priceE8);
    String instrument = order.instrument();
    Fill fill = new Fill(order.id(), instrument, order.side(), at, quantityE8, priceE8, fee);
    memory.working.remove(order);
    post.toRisk(
        new Report(order.sized(quantityE8), OrderStatus.FILLED, "filled: in full", fill, time));
    if (!order.opens()) {
      cancel(
          memory,
          other -> !other.opens() && other.instrument().equals(instrument),
          "position-closed: nothing is left to protect",
          time,
          post);
    } else {
      protect(memory, order, OrderType.STOP, order.stopE8(), quantityE8, time, post);
      protect(memory, order, OrderType.LIMIT, order.targetE8(), quantityE8, time, post);
    }
  }

  private void protect(
      ExecutionMemory memory,
      Order opening,
      OrderType type,
      long priceE8,
      long quantityE8,
      long time,
      Post post) {
    if (priceE8 == 0) {
      return;
    }
    Order order =
        new Order(
            OrderId.of(memory.account, opening.instrument(), time, type + opening.id()),
            opening.instrument(),
            Side.of(-opening.side().sign()),
            type,
            false,
            quantityE8,
            priceE8,
            0,
            0,
            time);
    send(memory, order, "protective: of " + opening.id(), time, post);
  }

  private static Bar find(List<Bar> bars, String instrument) {
    for (Bar bar : bars) {
      if (bar.instrument().equals(instrument)) {
        return bar;
      }
    }
    return null;
  }
}
