package dev.kontor.models.market;

/**
 * What a source of market data gives: a trade, a bar, a rejection or a quote; the others are null.
 * A quote whose price bars are built of comes with that price, as a trade of one unit.
 */
public record Reading(Trade trade, Bar bar, Rejection rejection, Quote quote) {
  public static Reading of(Trade trade) {
    return new Reading(trade, null, null, null);
  }

  public static Reading of(Bar bar) {
    return new Reading(null, bar, null, null);
  }

  public static Reading of(Rejection rejection) {
    return new Reading(null, null, rejection, null);
  }

  /**
   * @param price of it, for bars; null if none are built of it
   */
  public static Reading of(Quote quote, Trade price) {
    return new Reading(price, null, null, quote);
  }
}
