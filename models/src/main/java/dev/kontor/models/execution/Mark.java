package dev.kontor.models.execution;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;

/**
 * What an instrument's price did in {@code [start, time]}, at which orders fill: a bar, a trade (a
 * bar of no length) or a quote (where one buys at the ask and sells at the bid). Prices and
 * quantities are in units of 1e-8.
 *
 * @param start when it began, epoch milliseconds
 * @param time when it was known, epoch milliseconds
 * @param volumeE8 what traded; below 0 if that is not known
 * @param bidE8 the best bid known at its start; 0 for none, and so with the other three
 * @param halted whether trading is halted, so that nothing fills
 */
public record Mark(
    String instrument,
    long start,
    long time,
    long openE8,
    long highE8,
    long lowE8,
    long closeE8,
    long volumeE8,
    long bidE8,
    long bidSizeE8,
    long askE8,
    long askSizeE8,
    boolean halted) {

  public static Mark of(Bar bar) {
    return new Mark(
        bar.instrument(),
        bar.start(),
        bar.end(),
        bar.openE8(),
        bar.highE8(),
        bar.lowE8(),
        bar.closeE8(),
        bar.volumeE8(),
        0,
        0,
        0,
        0,
        false);
  }

  public static Mark of(Trade trade) {
    long price = trade.priceE8();
    return new Mark(
        trade.instrument(),
        trade.time(),
        trade.time(),
        price,
        price,
        price,
        price,
        trade.quantityE8(),
        0,
        0,
        0,
        0,
        false);
  }

  /** A quote; its own prices are the middle, or the one side that there is. */
  public static Mark of(Quote quote) {
    long price = quote.hasBid() && quote.hasAsk() ? quote.midE8() : quote.bidE8() + quote.askE8();
    return new Mark(
        quote.instrument(),
        quote.time(),
        quote.time(),
        price,
        price,
        price,
        price,
        -1,
        quote.bidE8(),
        quote.bidSizeE8(),
        quote.askE8(),
        quote.askSizeE8(),
        false);
  }

  /** The same with what was bid and asked at its start. */
  public Mark quoted(long bidE8, long bidSizeE8, long askE8, long askSizeE8) {
    return new Mark(
        instrument,
        start,
        time,
        openE8,
        highE8,
        lowE8,
        closeE8,
        volumeE8,
        bidE8,
        bidSizeE8,
        askE8,
        askSizeE8,
        halted);
  }

  /** The same with trading halted. */
  public Mark halt() {
    return new Mark(
        instrument,
        start,
        time,
        openE8,
        highE8,
        lowE8,
        closeE8,
        volumeE8,
        bidE8,
        bidSizeE8,
        askE8,
        askSizeE8,
        true);
  }

  /** Whether it is a quote and nothing more, so that each side has its own price. */
  public boolean quoteOnly() {
    return volumeE8 < 0 && start == time && (bidE8 != 0 || askE8 != 0);
  }

  /** Whether that side finds somebody to trade with. */
  public boolean offers(Side side) {
    return !halted && (!quoteOnly() || facing(side) != 0);
  }

  public long open(Side side) {
    return quoteOnly() ? facing(side) : openE8;
  }

  public long high(Side side) {
    return quoteOnly() ? facing(side) : highE8;
  }

  public long low(Side side) {
    return quoteOnly() ? facing(side) : lowE8;
  }

  public long close(Side side) {
    return quoteOnly() ? facing(side) : closeE8;
  }

  /** What that side pays or gets at once: the ask for who buys, the bid for who sells. */
  private long facing(Side side) {
    return side == Side.BUY ? askE8 : bidE8;
  }

  /** How much stands at the price that side pays or gets at once; 0 if not told. */
  public long facingSizeE8(Side side) {
    return side == Side.BUY ? askSizeE8 : bidSizeE8;
  }

  /** How much stands before an order of that side which joins at a price; below 0 if not told. */
  public long standingE8(Side side, long priceE8) {
    long best = side == Side.BUY ? bidE8 : askE8;
    long size = side == Side.BUY ? bidSizeE8 : askSizeE8;
    return best == 0 || best != priceE8 || size == 0 ? -1 : size;
  }
}
