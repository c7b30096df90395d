/**
 * An <em>operator</em> wraps one decision in key, memory and time. The decisions themselves are
 * plain Java in {@code dev.kontor.models}; {@link dev.kontor.operators.TradingTopology} joins them.
 */
package dev.kontor.operators;
