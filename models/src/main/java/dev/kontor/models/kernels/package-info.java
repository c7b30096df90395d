/**
 * A <em>kernel</em> is one step of an indicator: it looks at one bar and a few cells of memory.
 * Here is what kernels are and the parts that they are made of.
 */
package dev.kontor.models.kernels;
