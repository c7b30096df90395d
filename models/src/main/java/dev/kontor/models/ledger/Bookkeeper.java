package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps books by the settings: which currency an instrument has, what each is worth, what a sale
 * closes. A position keeps the basis and the currency with which it was opened.
 */
public final class Bookkeeper {
  private final Accounting settings;

  /** The currencies whose rate an instrument gives. */
  private final Map<String, List<String>> rated = new HashMap<>();

  public Bookkeeper(Accounting settings) {
    this.settings = settings;
    settings
        .rates()
        .forEach(
            (currency, rate) ->
                rated.computeIfAbsent(rate.instrument(), name -> new ArrayList<>()).add(currency));
  }

  /** Null for the account's own. */
  public String currency(String instrument) {
    return settings.terms(instrument).currency();
  }

  /** Whether what is traded in an instrument can be valued: its currency has a rate. */
  public boolean canValue(Book book, String instrument) {
    String currency = currency(instrument);
    if (currency == null) {
      return true;
    }
    Purse purse = book.purses.get(currency);
    return purse != null && purse.rateE8 > 0;
  }

  /** What is in an instrument's currency; null for the account's own. */
  public Purse purse(Book book, String instrument) {
    String currency = currency(instrument);
    return currency == null ? null : book.purse(currency);
  }

  /** A price of an instrument in the account's currency. */
  public long ours(Book book, String instrument, long priceE8) {
    Purse purse = purse(book, instrument);
    return purse == null ? priceE8 : purse.converted(priceE8);
  }

  /** The position in an instrument, flat if there was none. */
  public Position position(Book book, String instrument) {
    Position position = book.positions.get(instrument);
    return position != null
        ? position
        : book.open(instrument, settings.lots(), currency(instrument));
  }

  /** Takes a new price, of the position and of the currencies whose rate it is. */
  public Position mark(Book book, String instrument, long priceE8) {
    Position position = position(book, instrument);
    book.mark(position, priceE8);
    List<String> currencies = rated.get(instrument);
    if (currencies != null && priceE8 > 0) {
      for (String currency : currencies) {
        Purse purse = book.purse(currency);
        purse.rateE8 = priceE8;
        purse.inverted = settings.rates().get(currency).inverted();
      }
    }
    return position;
  }

  /** The instruments whose currency has its rate from another. */
  public List<String> ratedBy(Book book, String instrument) {
    List<String> currencies = rated.get(instrument);
    if (currencies == null) {
      return List.of();
    }
    return book.positions.entrySet().stream()
        .filter(of -> currencies.contains(of.getValue().currency))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Books a fill and tells what it closed. */
  public Position apply(Book book, Fill fill, Consumer<ClosedTrade> closed) {
    position(book, fill.instrument());
    return book.apply(fill, closed);
  }

  /**
   * Exchanges an amount of a currency for the account's own at the last rate, or back if negative;
   * told as two cash flows.
   */
  public void exchange(Book book, String currency, long amountE8, Consumer<CashFlow> out) {
    Purse purse = book.purse(currency);
    long ours = purse.converted(amountE8);
    String reason =
        "exchange: " + E8.format(amountE8) + " " + currency + " at " + E8.format(purse.rateE8);
    pay(book, new CashFlow(CashFlow.Kind.EXCHANGE, null, currency, -amountE8, reason), out);
    pay(book, new CashFlow(CashFlow.Kind.EXCHANGE, null, null, ours, reason), out);
  }

  static void pay(Book book, CashFlow flow, Consumer<CashFlow> out) {
    book.apply(flow);
    out.accept(flow);
  }
}
