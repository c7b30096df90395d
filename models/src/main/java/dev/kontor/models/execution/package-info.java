/**
 * <em>Execution</em> is the life of an order and the venue that fills it: at which price, for which
 * fee.
 *
 * <p>{@link dev.kontor.models.execution.OrderStatus} is the automaton, {@link
 * dev.kontor.models.execution.WorkingOrder} the memory of one order, {@link
 * dev.kontor.models.execution.SimulatedVenue} answers.
 */
package dev.kontor.models.execution;
