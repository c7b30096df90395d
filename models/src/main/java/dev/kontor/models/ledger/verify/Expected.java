package dev.kontor.models.ledger.verify;

/**
 * What a run said of its ledger when it ended.
 *
 * @param sha256 of the file
 * @param lines how many; −1 if it did not say
 * @param startCashE8 what all accounts started with; −1 if it did not say
 */
public record Expected(String sha256, long lines, long startCashE8) {}
