package dev.kontor.models.execution;

/** Which prices an order waits for. */
final class Reach {
  private Reach() {}

  /** Whether it is sent to rest: it waits for a price. */
  static boolean rests(WorkingOrder order) {
    return switch (order.order.type()) {
      case LIMIT -> true;
      case STOP, TRAILING_STOP -> !order.triggered;
      case STOP_LIMIT -> true;
      case MARKET, MARKET_ON_OPEN, LIMIT_ON_OPEN, MARKET_ON_CLOSE, LIMIT_ON_CLOSE -> false;
    };
  }

  /** Whether it waits for its trigger, not for its limit. */
  static boolean awaitsTrigger(WorkingOrder order) {
    return order.order.type().triggered() && !order.triggered;
  }

  /** The price it waits for now. */
  static long level(WorkingOrder order) {
    return awaitsTrigger(order) ? order.triggerE8 : order.order.priceE8();
  }

  /** Whether it waits for prices to rise to its level: stops that buy, and limits that sell. */
  static boolean upwards(WorkingOrder order) {
    return awaitsTrigger(order) == (order.order.side() == Side.BUY);
  }

  /** Whether a price is at its level or beyond. */
  static boolean reached(WorkingOrder order, long priceE8) {
    if (awaitsTrigger(order) && !started(order)) {
      return false;
    }
    return upwards(order) ? priceE8 >= level(order) : priceE8 <= level(order);
  }

  /** Whether a price is beyond its level. */
  static boolean passed(WorkingOrder order, long priceE8) {
    return upwards(order) ? priceE8 > level(order) : priceE8 < level(order);
  }

  /** Whether a price is within the limit of an order that has one. */
  static boolean within(Order order, long priceE8) {
    return !order.type().limited()
        || (order.side() == Side.BUY ? priceE8 <= order.priceE8() : priceE8 >= order.priceE8());
  }

  /** How far a price is from its level, without a sign. */
  static long distance(WorkingOrder order, long priceE8) {
    return Math.abs(Math.subtractExact(level(order), priceE8));
  }

  /** A trailing stop sees a price: it follows, and never goes back. */
  static void follow(WorkingOrder order, long priceE8) {
    Order wanted = order.order;
    if (wanted.type() != OrderType.TRAILING_STOP || order.triggered) {
      return;
    }
    long stop = wanted.trail().stop(wanted.side(), priceE8);
    boolean better = wanted.side() == Side.SELL ? stop > order.triggerE8 : stop < order.triggerE8;
    if (!started(order) || better) {
      order.triggerE8 = stop;
    }
  }

  /** A trailing stop that was given no trigger has none before it has met a price. */
  private static boolean started(WorkingOrder order) {
    return order.order.type() != OrderType.TRAILING_STOP
        || order.met
        || order.order.triggerE8() != 0;
  }
}
