package dev.kontor.operators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The market, with timestamps and watermarks: a trade's time is its own, a bar's its end. Bars lie
 * on the grid of their listing. One of the two may be null.
 *
 * @param quotes at which orders fill, or which stand beside the trades at which they do; null if
 *     there are none
 * @param actions what companies do to their shares, for positions; null if nothing is told
 */
public record MarketStreams(
    DataStream<Trade> trades,
    DataStream<Bar> bars,
    DataStream<Quote> quotes,
    DataStream<CorporateAction> actions) {

  /** A market in which shares stay as they are, or whose history is adjusted. */
  public MarketStreams(DataStream<Trade> trades, DataStream<Bar> bars) {
    this(trades, bars, null, null);
  }
}
