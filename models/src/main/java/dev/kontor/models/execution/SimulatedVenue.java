package dev.kontor.models.execution;

import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Fills orders against marks. A market order fills at the open of the next mark, worse by the
 * slippage. A stop fills at its price or, when the mark opens beyond it, at the open, worse by the
 * slippage; a limit at its price or, when the mark opens beyond it, at the better open. When both
 * sides of a bracket are within one bar and neither at its open, the stop is taken to be reached
 * first, unless another {@link BarPath} is chosen: the path within a bar is unknown, and the worse
 * one is assumed. An order meets no mark that began before it arrived.
 *
 * <p>Use: {@link #accept} an order that was asked to be submitted, {@code hear} what it answers,
 * and add it to the memory. For the marks of one time, sorted by instrument, call {@link #next}
 * until it gives null; before each next call, let the order {@code hear} the report, and apply
 * {@link Contingencies#follow}. If a report {@link ExecutionReport#asks}, {@code size} the order or
 * reject it instead. Then {@link VenueMemory#sweep}. Everything that is remembered in between is in
 * the memory.
 */
public final class SimulatedVenue {
  private final Slippage slippage;
  private final Delay delay;
  private final Hours hours;
  private final Matching matching;
  private final boolean refusesOutside;
  private final Halts halts;

  public SimulatedVenue(Venue venue) {
    this(venue, instrument -> null, Halts.NONE);
  }

  /** One without halts. */
  public SimulatedVenue(Venue venue, Function<String, TradingCalendar> calendars) {
    this(venue, calendars, Halts.NONE);
  }

  /**
   * @param calendars when an instrument trades; null if always
   * @param halts when none of it trades all the same
   */
  public SimulatedVenue(Venue venue, Function<String, TradingCalendar> calendars, Halts halts) {
    this.halts = halts;
    slippage = new Slippage(venue);
    delay = new Delay(venue.latency());
    hours = new Hours(calendars);
    matching = new Matching(venue, hours, slippage);
    refusesOutside = venue.outside() == Venue.Outside.REFUSE;
  }

  /**
   * What the venue answers to an order that was sent, at the time at which it arrives; the order
   * can trade from then on.
   */
  public ExecutionReport accept(WorkingOrder working) {
    Order order = working.order;
    working.since = Math.addExact(order.time(), delay.of(order.id()));
    String fault = order.fault();
    if (fault != null) {
      return answer(working, OrderEvent.REJECT, fault);
    }
    if (refusesOutside
        && !order.type().onOpen()
        && !hours.open(order.instrument(), working.since)) {
      return answer(working, OrderEvent.REJECT, "closed: the market does not trade");
    }
    if (order.terms().immediate()
        && !order.type().triggered()
        && halts.at(order.instrument(), working.since)) {
      return answer(working, OrderEvent.REJECT, "halted: nothing trades at once");
    }
    if (hours.expiry(working) <= working.since) {
      return answer(working, OrderEvent.REJECT, "expired: its time was over as it arrived");
    }
    return answer(working, OrderEvent.ACK, "accepted: it works");
  }

  private static ExecutionReport answer(WorkingOrder working, OrderEvent event, String reason) {
    return ExecutionReport.of(working.order.id(), event, working.since, reason);
  }

  /** How long a message to the venue takes; of an order, a cancel or a change, by its name. */
  public long latency(String id) {
    return delay.of(id);
  }

  /** From when on an order has expired; never is {@code Long.MAX_VALUE}. */
  public long expiry(WorkingOrder order) {
    return hours.expiry(order);
  }

  /**
   * The next thing that happens to the orders at the marks of one time; null when there is no more.
   *
   * @param marks sorted by instrument, those of one instrument in their order; the same in each
   *     call until null is given
   */
  public ExecutionReport next(VenueMemory memory, List<Mark> marks) {
    return matching.next(memory, marks);
  }

  /**
   * Bars as marks; none if there are no orders to meet them. One that a halt {@link Halts#touch
   * touches} is halted.
   */
  public List<Mark> marks(VenueMemory memory, List<Bar> bars) {
    if (memory.orders.isEmpty()) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>(bars.size());
    for (Bar bar : bars) {
      Mark mark = Mark.of(bar);
      marks.add(!halts.isEmpty() && halts.touch(bar) ? mark.halt() : mark);
    }
    return marks;
  }

  /** The price at which a market order fills, in units of 1e-8. */
  public long market(Side side, long priceE8) {
    return slippage.slipped(side, priceE8);
  }

  /** Whether the bar's open alone fills a stop or limit order. */
  public boolean fillsAtOpen(Order order, Bar bar) {
    return isBeyond(order, bar.openE8());
  }

  /** Whether a stop or limit order fills somewhere within the bar. */
  public boolean fillsWithin(Order order, Bar bar) {
    boolean up = (order.type() == OrderType.STOP) == (order.side() == Side.BUY);
    return isBeyond(order, up ? bar.highE8() : bar.lowE8());
  }

  /** The price at which a stop or limit order fills that does fill. */
  public long price(Order order, Bar bar) {
    long price = fillsAtOpen(order, bar) ? bar.openE8() : order.priceE8();
    return order.type() == OrderType.STOP ? market(order.side(), price) : price;
  }

  /** A stop is reached when the price is at least as bad as it, a limit when at least as good. */
  private static boolean isBeyond(Order order, long priceE8) {
    boolean up = (order.type() == OrderType.STOP) == (order.side() == Side.BUY);
    return up ? priceE8 >= order.priceE8() : priceE8 <= order.priceE8();
  }
}
