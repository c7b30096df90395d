package dev.kontor.connectors.files;

import dev.kontor.models.market.E8;
import dev.kontor.models.market.Reading;
import dev.kontor.models.market.Trade;

/** Rows that are trades. */
final class TradeRows implements RowFormat {
  /** The sequence of a trade without a numeric id, until {@link HistoryMerge} counts it. */
  static final long UNNUMBERED = Long.MIN_VALUE;

  private final Columns columns;

  TradeRows(Columns columns) {
    this.columns = columns;
  }

  @Override
  public Row read(Cells cells, String instrument, long time) throws BadRow {
    long price = Numbers.price(columns, cells, Column.PRICE);
    String text = columns.get(cells, Column.QUANTITY);
    long quantity = Numbers.read(text, Column.QUANTITY);
    if (quantity <= 0) {
      throw new BadRow("negative-quantity", "quantity must be positive, was " + text);
    }
    checkAmount(price, quantity);
    String id = id(columns, cells);
    long sequence = sequence(id);
    Trade trade = new Trade(instrument, time, sequence, price, quantity);
    return new Row(id.isEmpty() ? null : id, time, sequence, Reading.of(trade));
  }

  /** Empty if there is none. */
  static String id(Columns columns, Cells cells) {
    return columns.has(Column.ID) ? columns.get(cells, Column.ID) : "";
  }

  /** Whoever computes price times quantity later must be able to. */
  private static void checkAmount(long price, long quantity) throws BadRow {
    try {
      E8.times(price, quantity);
    } catch (ArithmeticException e) {
      throw new BadRow(
          "overflow",
          "price times quantity must be below 92 billion, was %s times %s"
              .formatted(E8.format(price), E8.format(quantity)));
    }
  }

  static long sequence(String id) {
    if (id.isEmpty() || !Character.isDigit(id.charAt(0))) {
      return UNNUMBERED;
    }
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      return UNNUMBERED;
    }
  }
}
