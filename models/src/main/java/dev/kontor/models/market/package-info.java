/**
 * The <em>market</em>: what others traded and at which price. Times are epoch milliseconds in UTC;
 * prices and quantities are fixed-point longs in units of 1e-8 and carry the suffix {@code E8}.
 */
package dev.kontor.models.market;
