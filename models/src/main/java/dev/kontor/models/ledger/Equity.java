package dev.kontor.models.ledger;

/** What an account is worth at a time; all numbers in units of 1e-8. */
public record Equity(long equityE8, long cashE8, long valueE8) {}
