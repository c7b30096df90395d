package dev.kontor.models.ledger;

/**
 * The risk state changed, with a code and a sentence why.
 *
 * @param who said so; null if a limit did, or nobody was named
 * @param instrument that alone is concerned; null for the account
 */
public record RiskChange(String from, String to, String reason, String who, String instrument) {}
