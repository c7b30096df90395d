package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;

/**
 * Three bars that still take quotes, in any order: of the bid, the ask and the middle. As nobody
 * says how much was traded, their volume is the number of quotes, the <em>tick volume</em> of
 * foreign exchange. Mutable; a bar is null while no quote had its price.
 */
public final class OpenQuoteBar {
  public long start;
  public long end;
  public OpenBar bid;
  public OpenBar ask;
  public OpenBar mid;

  /** An empty bar; the grid must cover the time. */
  public static OpenQuoteBar at(Grid grid, long time) {
    OpenQuoteBar bar = new OpenQuoteBar();
    bar.start = grid.startOf(time);
    bar.end = grid.endOf(time);
    return bar;
  }

  public void add(Quote quote) {
    if (quote.hasBid()) {
      bid = add(bid, quote, quote.bidE8());
    }
    if (quote.hasAsk()) {
      ask = add(ask, quote, quote.askE8());
    }
    if (quote.hasBid() && quote.hasAsk()) {
      mid = add(mid, quote, quote.midE8());
    }
  }

  /** The bar of one price, or null if no quote had it. */
  public Bar close(Quoted price, String instrument) {
    OpenBar bar =
        switch (price) {
          case BID -> bid;
          case ASK -> ask;
          case MID -> mid;
        };
    return bar == null ? null : bar.close(instrument);
  }

  private OpenBar add(OpenBar bar, Quote quote, long priceE8) {
    if (bar == null) {
      return OpenBar.of(start, end, quote.time(), quote.sequence(), priceE8, E8.ONE);
    }
    bar.add(quote.time(), quote.sequence(), priceE8, E8.ONE);
    return bar;
  }
}
