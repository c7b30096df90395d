package dev.kontor.connectors.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column means, and the header names by which it is usually known, the best first. */
enum Column {
  TIME("time", "timestamp", "date", "datetime", "epoch", "t", "open_time"),
  PRICE("price", "p"),
  QUANTITY("amount", "quantity", "qty", "size", "volume"),
  ID("id", "trade_id", "tradeid", "update_id"),
  BID("bid", "bid_price", "bidprice"),
  ASK("ask", "ask_price", "askprice"),
  BID_SIZE("bid_size", "bidsize", "bid_qty", "bid_amount", "bid_quantity"),
  ASK_SIZE("ask_size", "asksize", "ask_qty", "ask_amount", "ask_quantity"),
  OPEN("open"),
  HIGH("high"),
  LOW("low"),
  CLOSE("close"),
  VOLUME("volume", "vol"),
  INSTRUMENT("symbol", "instrument", "ticker"),
  SUSPICIOUS("suspicious");

  final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** The columns a file must have, in the order of a file without a header. */
  static List<Column> of(Kind kind) {
    return switch (kind) {
      case TRADES -> List.of(TIME, PRICE, QUANTITY);
      case QUOTES -> List.of(TIME, BID, ASK);
      case BARS -> List.of(TIME, OPEN, HIGH, LOW, CLOSE, VOLUME);
    };
  }

  /**
   * @throws IllegalArgumentException if no column means that
   */
  static Column of(String meaning) {
    return Arrays.stream(values())
        .filter(column -> column.meaning().equals(meaning))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no column means "
                        + meaning
                        + "; known are "
                        + Arrays.stream(values()).map(Column::meaning).toList()));
  }

  String meaning() {
    return name().toLowerCase(Locale.ROOT);
  }
}
