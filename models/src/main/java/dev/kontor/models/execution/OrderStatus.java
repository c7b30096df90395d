package dev.kontor.models.execution;

/** How far an order is. */
public enum OrderStatus {
  WORKING,
  FILLED,
  CANCELLED,
  REJECTED
}
