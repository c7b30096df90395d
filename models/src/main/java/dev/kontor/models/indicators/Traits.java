package dev.kontor.models.indicators;

/**
 * What is to be known of a kernel besides what it computes, and what a split needs of it.
 *
 * @param condition whether its outputs are conditions
 * @param formula how it follows a split if it is a plain expression or asked of ta4j, without
 *     memory of its own; else null
 * @param happened whether it remembers what happened or when, which no split changes
 */
record Traits(boolean condition, Scale formula, boolean happened) {}
