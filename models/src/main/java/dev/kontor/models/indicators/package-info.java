/**
 * An <em>indicator</em> is a number read off the bars of one instrument. Each is incremental: a
 * {@link dev.kontor.models.kernels.Kernel} that looks at one bar and a few cells of memory. All
 * kernels of an instrument share one flat array of {@code double}, which is the whole state: small,
 * fast, and restored exactly.
 */
package dev.kontor.models.indicators;
