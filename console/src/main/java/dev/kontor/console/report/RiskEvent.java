package dev.kontor.console.report;

/** A line of {@code risk.csv}: a limit hit, a halt, a release. */
record RiskEvent(long time, String account, String event, String reason) {}
