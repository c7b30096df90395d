/** <em>Statistics</em> of one series, or of two series of one instrument, over the last values. */
package dev.kontor.models.indicators.statistics;
