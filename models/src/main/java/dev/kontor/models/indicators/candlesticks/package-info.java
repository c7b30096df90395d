/**
 * A <em>candlestick</em> is a bar drawn as a body from open to close with shadows to high and low;
 * a pattern is a shape of one to five of them. Definitions and thresholds are those of TA-Lib
 * 0.4.0, which follows G. L. Morris, <em>Candlestick Charting Explained</em> (1992), and S. Nison,
 * <em>Japanese Candlestick Charting Techniques</em> (1991). All patterns look at one memory of the
 * last candles and keep nothing themselves.
 */
package dev.kontor.models.indicators.candlesticks;
