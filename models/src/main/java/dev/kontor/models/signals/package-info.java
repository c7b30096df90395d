/**
 * A <em>signal</em> is an opinion about an instrument at a bar's close: buy, sell or hold, with a
 * strength and a reason. Opinions know nothing of positions or money.
 */
package dev.kontor.models.signals;
