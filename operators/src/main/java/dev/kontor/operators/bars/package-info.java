/** Builds <em>bars</em> from trades and coarser bars from finer ones. */
package dev.kontor.operators.bars;
