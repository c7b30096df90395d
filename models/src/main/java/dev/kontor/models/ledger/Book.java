package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.Map;

/** An account's cash and positions. Mutable. Equity is cash plus the value of all positions. */
public final class Book {
  public long cashE8;

  /** Value of all positions at their marks; negative for shorts. */
  public long valueE8;

  public Map<String, Position> positions = new HashMap<>();

  public static Book with(long cashE8) {
    Book book = new Book();
    book.cashE8 = cashE8;
    return book;
  }

  public long equityE8() {
    return Math.addExact(cashE8, valueE8);
  }

  /** The position in an instrument, flat if there was none. */
  public Position position(String instrument) {
    Position position = positions.get(instrument);
    if (position == null) {
      position = new Position();
      positions.put(instrument, position);
    }
    return position;
  }

  public void mark(Position position, long priceE8) {
    valueE8 += position.mark(priceE8);
  }

  /** Books a fill: the cash it moves, its fee, and the position it changes. */
  public Position apply(Fill fill) {
    Position position = position(fill.instrument());
    long signed = fill.side().sign() * fill.quantityE8();
    cashE8 = Math.subtractExact(cashE8, E8.times(signed, fill.priceE8()));
    cashE8 = Math.subtractExact(cashE8, fill.feeE8());
    valueE8 += position.trade(signed, fill.priceE8());
    return position;
  }
}
