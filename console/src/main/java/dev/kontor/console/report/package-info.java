/**
 * A <em>report</em> is a run on one page: read from the files that the run left behind,
 * self-contained, and readable without a network, without scripts and in ten years' time.
 */
package dev.kontor.console.report;
