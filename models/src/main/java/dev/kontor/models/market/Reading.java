package dev.kontor.models.market;

/** What a source of market data gives: a trade, a bar or a rejection; the other two are null. */
public record Reading(Trade trade, Bar bar, Rejection rejection) {
  public static Reading of(Trade trade) {
    return new Reading(trade, null, null);
  }

  public static Reading of(Bar bar) {
    return new Reading(null, bar, null);
  }

  public static Reading of(Rejection rejection) {
    return new Reading(null, null, rejection);
  }
}
