package dev.kontor.models.desk;

import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderId;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.execution.SimulatedVenue;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.function.Predicate;

/** The orders of an account on their way: sent, filled, cancelled. */
final class Trading {
  private final SimulatedVenue venue;
  private final FeeSchedule fees;
  private final Sizer sizer;

  Trading(Venue venue, Sizer sizer) {
    this.venue = new SimulatedVenue(venue);
    this.fees = venue.fees().schedule();
    this.sizer = sizer;
  }

  void send(DeskState state, Order order, String reason, Pen pen) {
    state.working.add(order);
    pen.order(order, OrderStatus.WORKING, reason);
  }

  /** A market order for all of a position, against it; the cause is part of its name. */
  Order closing(Pen pen, String instrument, Position position, String cause) {
    return new Order(
        OrderId.of(pen.account(), instrument, pen.time(), cause),
        instrument,
        Side.of(-Long.signum(position.quantityE8)),
        OrderType.MARKET,
        false,
        Math.abs(position.quantityE8),
        0,
        0,
        0,
        pen.time());
  }

  boolean isPending(DeskState state, String instrument) {
    for (Order order : state.working) {
      if (order.type() == OrderType.MARKET && order.instrument().equals(instrument)) {
        return true;
      }
    }
    return false;
  }

  /** Market orders at the bars' opens: first those that close, then those that open. */
  void atOpen(DeskState state, List<Bar> bars, Pen pen) {
    for (Bar bar : bars) {
      state.book.mark(state.book.position(bar.instrument()), bar.openE8());
    }
    for (boolean opens : new boolean[] {false, true}) {
      for (Order order : List.copyOf(state.working)) {
        Bar bar = order.opens() == opens ? find(bars, order.instrument()) : null;
        if (bar != null && order.type() == OrderType.MARKET && bar.start() >= order.time()) {
          market(state, order, bar.openE8(), bar.start(), pen);
        }
      }
    }
  }

  /** Stops and limits that the bars reach. */
  void within(DeskState state, List<Bar> bars, Pen pen) {
    for (Bar bar : bars) {
      Order reached = reached(state.working, bar);
      if (reached != null) {
        long time = venue.fillsAtOpen(reached, bar) ? bar.start() : bar.end();
        fill(state, reached, reached.quantityE8(), venue.price(reached, bar), time, pen);
      }
    }
  }

  /** Fills a market order at a price, worse by the slippage. */
  void market(DeskState state, Order order, long priceE8, long time, Pen pen) {
    long price = venue.market(order.side(), priceE8);
    long quantity = order.quantityE8();
    if (quantity == 0) {
      quantity = sizer.atOpen(state, order.instrument(), price);
      if (quantity == 0) {
        state.working.remove(order);
        pen.order(order, OrderStatus.REJECTED, "too-small: not one lot fits at the open");
        return;
      }
    }
    fill(state, order, quantity, price, time, pen);
  }

  void cancel(DeskState state, Predicate<Order> which, String reason, Pen pen) {
    for (Order order : List.copyOf(state.working)) {
      if (which.test(order)) {
        state.working.remove(order);
        pen.order(order, OrderStatus.CANCELLED, reason);
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

  private void fill(
      DeskState state, Order order, long quantityE8, long priceE8, long time, Pen pen) {
    Fill fill =
        new Fill(
            order.id(),
            order.instrument(),
            order.side(),
            time,
            quantityE8,
            priceE8,
            fees.of(quantityE8, priceE8));
    Position position = state.book.apply(fill);
    state.working.remove(order);
    pen.order(order.sized(quantityE8), OrderStatus.FILLED, "filled: in full");
    pen.fill(fill);
    pen.position(fill, position);
    if (!order.opens()) {
      String instrument = order.instrument();
      cancel(
          state,
          other -> !other.opens() && other.instrument().equals(instrument),
          "position-closed: nothing is left to protect",
          pen);
    } else {
      protect(state, order, OrderType.STOP, order.stopE8(), quantityE8, pen);
      protect(state, order, OrderType.LIMIT, order.targetE8(), quantityE8, pen);
    }
  }

  private void protect(
      DeskState state, Order opening, OrderType type, long priceE8, long quantityE8, Pen pen) {
    if (priceE8 == 0) {
      return;
    }
    Order order =
        new Order(
            OrderId.of(pen.account(), opening.instrument(), pen.time(), type + opening.id()),
            opening.instrument(),
            Side.of(-opening.side().sign()),
            type,
            false,
            quantityE8,
            priceE8,
            0,
            0,
            pen.time());
    send(state, order, "protective: of " + opening.id(), pen);
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
