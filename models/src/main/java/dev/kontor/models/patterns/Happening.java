package dev.kontor.models.patterns;

import dev.kontor.models.predict.Grounds;

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
 * @param grounds who gave the row's scores, and why they are what they are; null if no rule relies
 *     on any
 */
public record Happening(
    String instrument,
    long time,
    String name,
    long ordinal,
    long closeE8,
    double[] row,
    long layout,
    Grounds grounds) {}
