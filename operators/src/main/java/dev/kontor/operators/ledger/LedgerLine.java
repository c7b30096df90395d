package dev.kontor.operators.ledger;

import dev.kontor.models.ledger.Entry;

/** An entry in its place in the ledger, and its line of text. */
public record LedgerLine(long number, Entry entry, String text) {}
