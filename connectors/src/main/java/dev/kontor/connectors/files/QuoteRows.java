package dev.kontor.connectors.files;

import dev.kontor.models.bars.Quoted;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;

/**
 * Rows that are quotes. The price that is wanted of them is read as a trade of one unit, so that
 * bars of it are those of {@link dev.kontor.models.bars.OpenQuoteBar}: their volume is the number
 * of quotes.
 */
final class QuoteRows implements RowFormat {
  private final Columns columns;
  private final Quoted quoted;

  QuoteRows(Columns columns, Quoted quoted) {
    this.columns = columns;
    this.quoted = quoted;
  }

  @Override
  public Row read(Cells cells, String instrument, long time) throws BadRow {
    Quote quote =
        new Quote(instrument, time, 0, side(cells, Column.BID), 0, side(cells, Column.ASK), 0);
    boolean has =
        switch (quoted) {
          case BID -> quote.hasBid();
          case ASK -> quote.hasAsk();
          case MID -> quote.hasBid() && quote.hasAsk();
        };
    if (!has) {
      throw new BadRow(
          "one-sided",
          "a quote must have the price wanted of it, bid was %s and ask %s"
              .formatted(E8.format(quote.bidE8()), E8.format(quote.askE8())));
    }
    long price =
        switch (quoted) {
          case BID -> quote.bidE8();
          case ASK -> quote.askE8();
          case MID -> quote.midE8();
        };
    return TradeRows.row(columns, cells, instrument, time, price, E8.ONE);
  }

  /** Zero if nobody is on that side. */
  private long side(Cells cells, Column column) throws BadRow {
    String text = columns.get(cells, column);
    long price = text.isEmpty() ? 0 : Numbers.read(text, column);
    if (price < 0) {
      throw new BadRow("negative-price", column.meaning() + " must not be negative, was " + text);
    }
    return price;
  }
}
