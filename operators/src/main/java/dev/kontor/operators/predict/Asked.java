package dev.kontor.operators.predict;

/**
 * What a shadow was asked, and what it said.
 *
 * @param time the bar's end, epoch milliseconds
 * @param closeE8 of the bar
 * @param inputs of the model; {@code NaN} if missing
 * @param score {@code NaN} where it said nothing
 */
public record Asked(
    long time,
    String instrument,
    long closeE8,
    String model,
    int version,
    double[] inputs,
    double score) {}
