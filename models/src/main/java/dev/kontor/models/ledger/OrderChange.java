package dev.kontor.models.ledger;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;

/** An order entered a new state, with a code and a sentence why. */
public record OrderChange(Order order, OrderStatus status, String reason) {}
