package dev.kontor.models.market;

/**
 * The best prices at which others would buy and sell at a time. A side that nobody is on has a
 * price of zero.
 *
 * @param instrument the symbol
 * @param time epoch milliseconds
 * @param sequence orders quotes of the same millisecond
 * @param bidE8 the highest price that a buyer offers, in units of 1e-8 of the quote currency
 * @param bidSizeE8 how much at that price, in units of 1e-8 of the instrument; zero if not told
 * @param askE8 the lowest price that a seller asks
 * @param askSizeE8 how much at that price
 */
public record Quote(
    String instrument,
    long time,
    long sequence,
    long bidE8,
    long bidSizeE8,
    long askE8,
    long askSizeE8) {

  public boolean hasBid() {
    return bidE8 != 0;
  }

  public boolean hasAsk() {
    return askE8 != 0;
  }

  /** The middle of bid and ask, rounded down to 1e-8. */
  public long midE8() {
    return (bidE8 & askE8) + ((bidE8 ^ askE8) >> 1);
  }

  /** Ask minus bid; below zero when the market is crossed. */
  public long spreadE8() {
    return Math.subtractExact(askE8, bidE8);
  }
}
