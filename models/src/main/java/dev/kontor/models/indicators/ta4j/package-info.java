/**
 * Indicators of ta4j, for what we have none of our own: each bar, the last bars become a series and
 * ta4j is asked for the value at its end. Slower than a kernel by far, and a series that starts in
 * the middle is not the whole history: see {@link dev.kontor.models.indicators.ta4j.Ta4jCall}.
 */
package dev.kontor.models.indicators.ta4j;
