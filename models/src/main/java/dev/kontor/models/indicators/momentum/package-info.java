/** <em>Momentum</em>: how fast prices go. */
package dev.kontor.models.indicators.momentum;
