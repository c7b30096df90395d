package dev.kontor.models.patterns;

/**
 * A condition came true at a bar's close.
 *
 * @param instrument the symbol
 * @param time the bar's end, epoch milliseconds
 * @param name the happening's name in the strategy
 * @param ordinal counts the instrument's bars
 * @param closeE8 the bar's close, in units of 1e-8
 * @param row the bar's values, in the order of the strategy
 * @param layout which order that is; see {@code Strategy.layout}
 */
public record Happening(
    String instrument,
    long time,
    String name,
    long ordinal,
    long closeE8,
    double[] row,
    long layout) {}
