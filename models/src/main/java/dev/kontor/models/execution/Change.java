package dev.kontor.models.execution;

import dev.kontor.models.execution.Transition.Outcome;

/**
 * What an event did to an order.
 *
 * @param orderId whose
 * @param from the state before
 * @param to the state after; a fill of more than was left moves the order although it is illegal
 * @param outcome whether it counts
 * @param lastE8 how much of the order it filled, in units of 1e-8
 * @param excessE8 how much traded that the order did not want, in units of 1e-8: it is the
 *     account's all the same, and somebody must decide what becomes of it
 * @param reason a code and a sentence
 */
public record Change(
    String orderId,
    OrderStatus from,
    OrderStatus to,
    Outcome outcome,
    long lastE8,
    long excessE8,
    String reason) {

  public boolean moved() {
    return outcome == Outcome.MOVED;
  }
}
