package dev.kontor.models.ledger;

import dev.kontor.models.ledger.CashFlow.Kind;
import dev.kontor.models.market.E8;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What it costs to hold a position while time passes: borrowing of what is short, for each UTC day
 * that begins, 1/365 of the annual rate of the value at the last mark; funding of perpetuals, at
 * its times, the rate of the value at the last mark. Each payment is rounded once, half to even.
 *
 * <p>Called with the time of each slice before anything else of it: so what is held then is what
 * was held since the last.
 */
public final class Carry {
  private static final long DAY = 86_400_000L;
  private static final long YEAR = 365;

  private final Accounting settings;
  private final boolean free;

  public Carry(Accounting settings) {
    this.settings = settings;
    free =
        settings.instruments().values().stream()
            .allMatch(terms -> terms.borrow().signum() == 0 && terms.funding().signum() == 0);
  }

  /** Pays what is due up to a time and at it; the first time of a book only begins the count. */
  public void pass(Book book, long time, Consumer<CashFlow> out) {
    if (free) {
      return;
    }
    long from = book.carriedTo;
    book.carriedTo = time;
    if (from == 0 || !passes(from, time)) {
      return;
    }
    for (Map.Entry<String, Position> held : new TreeMap<>(book.positions).entrySet()) {
      if (held.getValue().quantityE8 != 0) {
        Terms terms = settings.terms(held.getKey());
        borrow(book, held.getKey(), held.getValue(), terms, times(from, time, DAY), out);
        fund(book, held.getKey(), held.getValue(), terms, from, time, out);
      }
    }
  }

  /** Pays funding once, at a rate that the market said. */
  public static void fund(Book book, String instrument, long rateE8, Consumer<CashFlow> out) {
    Position position = book.position(instrument);
    if (position.quantityE8 != 0) {
      long amount = -E8.times(position.valueE8, rateE8);
      pay(book, instrument, position, Kind.FUNDING, amount, "1 x " + E8.format(rateE8), out);
    }
  }

  private boolean passes(long from, long to) {
    if (times(from, to, DAY) > 0) {
      return true;
    }
    for (Terms terms : settings.instruments().values()) {
      if (terms.funding().signum() != 0 && times(from, to, every(terms)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static void borrow(
      Book book,
      String instrument,
      Position position,
      Terms terms,
      long days,
      Consumer<CashFlow> out) {
    long rateE8 = E8.of(terms.borrow());
    if (position.quantityE8 < 0 && rateE8 > 0 && days > 0) {
      long amount = E8.mulDiv(position.valueE8, rateE8 * days, YEAR * E8.ONE);
      String what = days + " days at " + E8.format(rateE8) + " a year";
      pay(book, instrument, position, Kind.BORROW, Math.min(amount, 0), what, out);
    }
  }

  private static void fund(
      Book book,
      String instrument,
      Position position,
      Terms terms,
      long from,
      long to,
      Consumer<CashFlow> out) {
    long rateE8 = E8.of(terms.funding());
    long times = rateE8 == 0 ? 0 : times(from, to, every(terms));
    if (times > 0) {
      long amount = Math.multiplyExact(-E8.times(position.valueE8, rateE8), times);
      String what = times + " x " + E8.format(rateE8);
      pay(book, instrument, position, Kind.FUNDING, amount, what, out);
    }
  }

  private static void pay(
      Book book,
      String instrument,
      Position position,
      Kind kind,
      long amountE8,
      String what,
      Consumer<CashFlow> out) {
    if (amountE8 != 0) {
      String reason =
          kind.name().toLowerCase(java.util.Locale.ROOT)
              + ": "
              + what
              + " of "
              + E8.format(position.valueE8);
      Bookkeeper.pay(
          book, new CashFlow(kind, instrument, position.currency, amountE8, reason), out);
    }
  }

  private static long every(Terms terms) {
    return terms.fundingEvery().toMillis();
  }

  /** How many multiples of a length there are after one time and up to another. */
  private static long times(long from, long to, long every) {
    return Math.floorDiv(to, every) - Math.floorDiv(from, every);
  }
}
