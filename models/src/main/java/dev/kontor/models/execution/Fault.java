package dev.kontor.models.execution;

/** What is wrong with an order, so that no venue could take it. */
final class Fault {
  private Fault() {}

  /** A code and a sentence; null if nothing is wrong. */
  static String of(Order order) {
    if (order.quantityE8() < 0) {
      return "bad-quantity: it must not be negative";
    }
    boolean priced = order.type().limited() || order.type() == OrderType.STOP;
    if (!priced && order.priceE8() != 0) {
      return "bad-price: an order of this type has none";
    }
    if (priced && order.priceE8() == 0) {
      return "no-price: an order of this type needs one";
    }
    if (order.type() == OrderType.STOP_LIMIT && order.triggerE8() == 0) {
      return "no-trigger: a stop-limit order needs one";
    }
    boolean trails = order.trail().amountE8() > 0 ^ order.trail().rateE8() > 0;
    if (trails != (order.type() == OrderType.TRAILING_STOP)
        || order.trail().amountE8() < 0
        || order.trail().rateE8() < 0) {
      return "bad-trail: a trailing stop, and no other order, needs an amount or a rate above zero";
    }
    if (order.terms().postOnly()
        && (order.type() != OrderType.LIMIT || order.terms().immediate())) {
      return "bad-terms: only a limit order that rests can be post-only";
    }
    if (order.terms().displayE8() < 0
        || (order.terms().displayE8() > 0 && !order.type().limited())) {
      return "bad-display: only an order with a limit can show less than all";
    }
    if ((order.terms().life() == TimeInForce.GTD) != (order.terms().until() != 0)) {
      return "bad-expiry: a good-till-date order, and no other, has a date";
    }
    if (order.links().waits() && order.links().parent().isEmpty()) {
      return "no-parent: an order that waits must say for which";
    }
    return null;
  }
}
