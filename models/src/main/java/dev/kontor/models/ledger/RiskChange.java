package dev.kontor.models.ledger;

/** The risk state changed, with a code and a sentence why. */
public record RiskChange(String from, String to, String reason) {}
