/** The <em>trend</em>: where prices go. */
package dev.kontor.models.indicators.trend;
