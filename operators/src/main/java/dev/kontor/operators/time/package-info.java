/**
 * Event <em>time</em> is the time at which something became known in the market; the wall clock
 * decides nothing.
 */
package dev.kontor.operators.time;
