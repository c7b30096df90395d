package dev.kontor.models.market;

/**
 * Somebody bought and somebody sold.
 *
 * @param instrument the symbol, such as {@code BTC-USD}
 * @param time epoch milliseconds
 * @param sequence orders trades of the same millisecond: the venue's trade id or, without one, the
 *     order of arrival
 * @param priceE8 in units of 1e-8 of the quote currency
 * @param quantityE8 in units of 1e-8 of the instrument, positive
 */
public record Trade(String instrument, long time, long sequence, long priceE8, long quantityE8) {}
