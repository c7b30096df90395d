package dev.kontor.models.ledger;

/**
 * What is left of a fill that opened or enlarged a position; all numbers in units of 1e-8.
 *
 * @param time when it was bought, or sold short, epoch milliseconds
 * @param quantityE8 positive long, negative short
 * @param costE8 signed: quantity times price
 * @param feeE8 the share of the fill's fee that was not given to a closed trade yet
 */
public record Lot(long time, long quantityE8, long costE8, long feeE8) {}
