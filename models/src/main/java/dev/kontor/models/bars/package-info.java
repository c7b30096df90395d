/**
 * A <em>bar</em> condenses trades into open, high, low, close and volume: those of a span of time,
 * which a grid cuts, or so many of them as a sampling says.
 */
package dev.kontor.models.bars;
