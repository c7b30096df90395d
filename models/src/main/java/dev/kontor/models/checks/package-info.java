/**
 * A <em>check</em> looks again, in a plain loop, at what a run computes: values bar by bar, how
 * long they depend on where history starts, and whether anything that was known is changed by what
 * came later.
 */
package dev.kontor.models.checks;
