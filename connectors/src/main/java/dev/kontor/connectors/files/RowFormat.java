package dev.kontor.connectors.files;

/** Makes rows of one kind from cells. */
interface RowFormat {
  static RowFormat of(HistoryFile file, Columns columns) {
    return switch (file.kind()) {
      case TRADES -> new TradeRows(columns);
      case QUOTES -> new QuoteRows(columns, file.quoted());
      case BARS -> new BarRows(columns, BarPlaces.of(file));
    };
  }

  /**
   * @param time the row's own, epoch milliseconds: a trade's time, a bar's start
   */
  Row read(Cells cells, String instrument, long time) throws BadRow;
}
