package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An account's cash and positions. Mutable. Equity is cash plus the value of all positions.
 *
 * <p>What is in another currency stays there, in a purse; it is converted at the last mark of the
 * currency's rate whenever equity is struck: a currency's cash once and its positions once, each
 * rounded half to even.
 */
public final class Book {
  /** In the account's currency, without the purses. */
  public long cashE8;

  /** Value of the positions in the account's currency at their marks; negative for shorts. */
  public long valueE8;

  public Map<String, Position> positions = new HashMap<>();

  /** By currency. */
  public Map<String, Purse> purses = new HashMap<>();

  /** Up to when borrowing and funding are paid, epoch milliseconds; 0 before the first time. */
  public long carriedTo;

  public static Book with(long cashE8) {
    Book book = new Book();
    book.cashE8 = cashE8;
    return book;
  }

  /** In the account's currency. */
  public long equityE8() {
    long equity = Math.addExact(cashE8, valueE8);
    if (!purses.isEmpty()) {
      for (Purse purse : purses.values()) {
        equity = Math.addExact(equity, purse.converted(purse.cashE8));
        equity = Math.addExact(equity, purse.converted(purse.valueE8));
      }
    }
    return equity;
  }

  /** All cash, in the account's currency. */
  public long allCashE8() {
    long cash = cashE8;
    for (Purse purse : purses.values()) {
      cash = Math.addExact(cash, purse.converted(purse.cashE8));
    }
    return cash;
  }

  /** What the account is worth, with the purses that it has, by currency. */
  public Equity equity() {
    if (purses.isEmpty()) {
      return new Equity(equityE8(), cashE8, valueE8);
    }
    List<Balance> balances = new ArrayList<>();
    for (Map.Entry<String, Purse> of : new TreeMap<>(purses).entrySet()) {
      Purse purse = of.getValue();
      balances.add(
          new Balance(of.getKey(), purse.cashE8, purse.valueE8, purse.rateE8, purse.inverted));
    }
    long cash = allCashE8();
    long equity = equityE8();
    return new Equity(equity, cash, equity - cash, balances);
  }

  /** The position in an instrument; a flat one that nobody keeps if there is none. */
  public Position position(String instrument) {
    Position position = positions.get(instrument);
    return position != null ? position : Position.of(CostBasis.AVERAGE, null);
  }

  /** A position where there is none. */
  public Position open(String instrument, CostBasis basis, String currency) {
    Position position = Position.of(basis, currency);
    positions.put(instrument, position);
    return position;
  }

  /** What is in a currency that is not the account's. */
  public Purse purse(String currency) {
    return purses.computeIfAbsent(currency, name -> new Purse());
  }

  public void mark(Position position, long priceE8) {
    revalue(position, position.mark(priceE8));
  }

  /** Books a fill: the cash it moves, its fee, and the position it changes. */
  public Position apply(Fill fill) {
    return apply(fill, trade -> {});
  }

  /** Books a fill; tells what it closed. Cash moves in the position's currency. */
  public Position apply(Fill fill, Consumer<ClosedTrade> closed) {
    Position position =
        positions.computeIfAbsent(fill.instrument(), any -> Position.of(CostBasis.AVERAGE, null));
    long signed = fill.side().sign() * fill.quantityE8();
    pay(position.currency, -E8.times(signed, fill.priceE8()));
    pay(position.currency, -fill.feeE8());
    revalue(position, position.trade(fill, closed));
    return position;
  }

  /** Books a cash flow. */
  public void apply(CashFlow flow) {
    pay(flow.currency(), flow.amountE8());
  }

  void revalue(Position position, long changeE8) {
    if (position.currency == null) {
      valueE8 += changeE8;
    } else {
      purse(position.currency).valueE8 += changeE8;
    }
  }

  private void pay(String currency, long amountE8) {
    if (currency == null) {
      cashE8 = Math.addExact(cashE8, amountE8);
    } else {
      Purse purse = purse(currency);
      purse.cashE8 = Math.addExact(purse.cashE8, amountE8);
    }
  }
}
