/**
 * An <em>expression</em> is what a user writes to name a number or a condition: {@code
 * crossesAbove(close, sma(close, 20)) && rsi < 70}. The grammar is that of the Common Expression
 * Language (CEL) and its parser does the reading; there are no loops, no assignments and nothing to
 * reach outside, so an expression is safe to run whoever wrote it.
 */
package dev.kontor.models.expressions;
