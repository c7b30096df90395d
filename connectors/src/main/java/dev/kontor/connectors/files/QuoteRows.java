package dev.kontor.connectors.files;

import dev.kontor.models.bars.Quoted;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Trade;

/**
 * Rows that are quotes. If bars are built of a price of theirs, it comes with each quote as a trade
 * of one unit, so that those bars are those of {@link dev.kontor.models.bars.OpenQuoteBar}: their
 * volume is the number of quotes.
 */
final class QuoteRows implements RowFormat {
  private final Columns columns;
  private final Quoted quoted;

  /**
   * @param quoted the price that bars are built of; null if none are
   */
  QuoteRows(Columns columns, Quoted quoted) {
    this.columns = columns;
    this.quoted = quoted;
  }

  @Override
  public Row read(Cells cells, String instrument, long time) throws BadRow {
    String id = TradeRows.id(columns, cells);
    long sequence = TradeRows.sequence(id);
    Quote quote =
        new Quote(
            instrument,
            time,
            sequence,
            side(cells, Column.BID),
            size(cells, Column.BID_SIZE),
            side(cells, Column.ASK),
            size(cells, Column.ASK_SIZE));
    if (!has(quote)) {
      throw new BadRow(
          "one-sided",
          "a quote must have the price wanted of it, bid was %s and ask %s"
              .formatted(E8.format(quote.bidE8()), E8.format(quote.askE8())));
    }
    Trade price =
        quoted == null ? null : new Trade(instrument, time, sequence, price(quote), E8.ONE);
    return new Row(id.isEmpty() ? null : id, time, sequence, Reading.of(quote, price));
  }

  /** One side is enough where no bars are built. */
  private boolean has(Quote quote) {
    if (quoted == null) {
      return quote.hasBid() || quote.hasAsk();
    }
    return switch (quoted) {
      case BID -> quote.hasBid();
      case ASK -> quote.hasAsk();
      case MID -> quote.hasBid() && quote.hasAsk();
    };
  }

  private long price(Quote quote) {
    return switch (quoted) {
      case BID -> quote.bidE8();
      case ASK -> quote.askE8();
      case MID -> quote.midE8();
    };
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

  /** Zero if it is not told. */
  private long size(Cells cells, Column column) throws BadRow {
    String text = columns.has(column) ? columns.get(cells, column) : "";
    long size = text.isEmpty() ? 0 : Numbers.read(text, column);
    if (size < 0) {
      throw new BadRow(
          "negative-quantity", column.meaning() + " must not be negative, was " + text);
    }
    return size;
  }
}
