package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;

/** An order of which no end was reported. Mutable. */
public final class Pending {
  public Order order;

  /** How much of it was executed, in units of 1e-8. */
  public long filledE8;

  /** What it closed won, fees included, in units of 1e-8. */
  public long profitE8;

  /** The rule that asked for it, and the range that its signal carried. */
  public String rule = "";

  public long rangeE8;

  /** Whether it is worked in slices. */
  public boolean worked;

  Pending() {}

  Pending(Order order) {
    this.order = order;
  }

  /** Whether it protects a position: it waits at a price and can only close. */
  boolean protects() {
    return !order.opens() && (order.type().triggered() || order.type().limited());
  }

  long restE8() {
    return Math.max(0, order.quantityE8() - filledE8);
  }
}
