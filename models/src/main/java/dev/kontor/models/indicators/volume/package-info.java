/** <em>Volume</em>: how much was traded while prices moved, and for whom that speaks. */
package dev.kontor.models.indicators.volume;
