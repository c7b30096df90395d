package dev.kontor.models.execution;

import dev.kontor.models.market.E8;

/** Shorthands: orders of X, sent at time 0. */
final class Orders {
  private Orders() {}

  static WorkingOrder working(String quantity) {
    return WorkingOrder.of(limit("o", Side.BUY, quantity, "100"));
  }

  static Order market(String id, Side side, String quantity) {
    return order(id, side, OrderType.MARKET, quantity, "0");
  }

  static Order limit(String id, Side side, String quantity, String price) {
    return order(id, side, OrderType.LIMIT, quantity, price);
  }

  static Order stop(String id, Side side, String quantity, String price) {
    return order(id, side, OrderType.STOP, quantity, price);
  }

  static Order order(String id, Side side, OrderType type, String quantity, String price) {
    return new Order(id, "X", side, type, true, E8.parse(quantity), E8.parse(price), 0, 0, 0);
  }
}
