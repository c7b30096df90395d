package dev.kontor.models.registry;

/**
 * What one version of a model said of a bar.
 *
 * @param time the bar's end, epoch milliseconds
 * @param ordinal counts the instrument's bars from 1
 * @param version 0 for a file of no version
 * @param role champion or shadow
 * @param value {@code NaN} where it said nothing
 */
public record Score(
    long time,
    String instrument,
    long ordinal,
    String model,
    int version,
    String role,
    double value) {}
