package dev.kontor.operators.indicators;

import dev.kontor.models.market.Bar;

/**
 * What is known of an instrument at a bar's close.
 *
 * @param bar the bar
 * @param ordinal counts the instrument's bars of this timeframe from 1
 * @param row the values, in the order of the strategy
 */
public record Features(Bar bar, long ordinal, double[] row) {}
