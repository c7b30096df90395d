package dev.kontor.models.ledger;

/** A position after a fill; all numbers in units of 1e-8, realized profit before fees. */
public record PositionChange(
    String instrument, long time, long quantityE8, long averageE8, long realizedE8) {}
