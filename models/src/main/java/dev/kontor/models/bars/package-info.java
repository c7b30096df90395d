/** A <em>bar</em> condenses the trades of a span of time into open, high, low, close and volume. */
package dev.kontor.models.bars;
