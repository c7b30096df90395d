package dev.kontor.models.desk;

import dev.kontor.models.execution.Links;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderId;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.Side;
import dev.kontor.models.execution.Terms;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.execution.Trail;
import dev.kontor.models.execution.parents.Parent;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.market.E8;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.WorkSettings;
import java.util.List;

/** Fills in orders. Their names follow from what caused them. */
final class Slips {
  private static final OrderPrices MARKET = new OrderPrices(0, 0, 0);

  private Slips() {}

  /** A market order for all of a position, against it; the cause is part of its name. */
  static Order closing(
      String account, String instrument, Position position, String cause, long time) {
    return new Order(
        OrderId.of(account, instrument, time, cause),
        instrument,
        Side.of(-Long.signum(position.quantityE8)),
        OrderType.MARKET,
        false,
        Math.abs(position.quantityE8),
        0,
        0,
        0,
        time);
  }

  /**
   * The order that a signal asks for.
   *
   * @param settings of the signal's rule; null for a market order
   * @param quantityE8 0 if it is sized when it fills
   */
  static Order opening(
      String account, Signal signal, OrderSettings settings, long quantityE8, long time) {
    OrderPrices prices = signal.prices() == null ? MARKET : signal.prices();
    OrderType type = settings == null ? OrderType.MARKET : settings.type();
    return new Order(
        OrderId.of(account, signal.instrument(), signal.time(), "open " + signal.rule()),
        signal.instrument(),
        side(signal),
        type,
        true,
        quantityE8,
        type == OrderType.STOP ? prices.triggerE8() : prices.limitE8(),
        signal.stopE8(),
        signal.targetE8(),
        time,
        type == OrderType.STOP ? 0 : prices.triggerE8(),
        prices.trailE8() == 0 ? Trail.NONE : Trail.amount(prices.trailE8()),
        terms(settings, time),
        Links.NONE,
        signal.models());
  }

  /** An order that is worked in slices from now on. */
  static Parent worked(Order order, WorkSettings work, long lotE8) {
    long start = order.time();
    long end = start + work.over().toMillis();
    List<Long> profile = work.profile().stream().map(Integer::longValue).toList();
    return switch (work.style()) {
      case TWAP -> Parent.twap(order, start, end, work.slices(), lotE8, work.rest());
      case VWAP -> Parent.vwap(order, start, end, profile, lotE8, work.rest());
      case POV -> Parent.pov(order, start, end, E8.of(work.share()), lotE8, work.rest());
    };
  }

  /**
   * An order that protects a position: of one group with the other that does.
   *
   * @param cause part of its name
   * @param time from when on it does, which may be earlier than now
   */
  static Order protective(
      String account,
      Order opening,
      String cause,
      OrderType type,
      long priceE8,
      long quantityE8,
      long now,
      long time) {
    return new Order(
            OrderId.of(account, opening.instrument(), now, cause),
            opening.instrument(),
            Side.of(-opening.side().sign()),
            type,
            false,
            quantityE8,
            priceE8,
            0,
            0,
            time)
        .linked(new Links(opening.id(), false, opening.id()));
  }

  static Side side(Signal signal) {
    return Side.of(signal.advice() == Advice.BUY ? 1 : -1);
  }

  private static Terms terms(OrderSettings settings, long time) {
    if (settings == null) {
      return Terms.GTC;
    }
    return new Terms(
        settings.life(),
        settings.life() == TimeInForce.GTD ? time + settings.goodFor().toMillis() : 0,
        settings.postOnly(),
        settings.display() == null ? 0 : E8.of(settings.display()));
  }
}
