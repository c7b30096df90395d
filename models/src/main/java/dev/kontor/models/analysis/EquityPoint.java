package dev.kontor.models.analysis;

/**
 * What an account was worth at a moment: cash plus the value of its positions (shorts negative).
 */
public record EquityPoint(
    long time, String account, double equity, double cash, double positionValue) {}
