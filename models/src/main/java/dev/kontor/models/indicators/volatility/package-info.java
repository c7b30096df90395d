/** <em>Volatility</em>: how far prices scatter. */
package dev.kontor.models.indicators.volatility;
