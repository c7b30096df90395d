package dev.kontor.models.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.ActionChange;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.ledger.Bookkeeper;
import dev.kontor.models.ledger.CashFlow;
import dev.kontor.models.ledger.ClosedTrade;
import dev.kontor.models.ledger.CorporateActions;
import dev.kontor.models.ledger.CostBasis;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Equity;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.PositionChange;
import dev.kontor.models.ledger.Rate;
import dev.kontor.models.ledger.Terms;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A chain may be whole and its money wrong: whoever writes all anew can do that. */
class MoneyCheckTest {
  private static final String DAY = Written.day();

  @Test
  void everyForgedAmountOfMoneyIsFound() {
    String[] lines = DAY.split("\n");
    int forged = 0;
    for (int i = 0; i < lines.length; i++) {
      for (String name : names(lines[i])) {
        String is = lines[i].replaceFirst(".*\"" + name + "\":(-?[0-9.]+).*", "$1");
        String changed =
            Written.forged(
                DAY,
                i + 1,
                "\"" + name + "\":" + is,
                "\"" + name + "\":" + E8.format(E8.parse(is) + 1));
        Fault fault = Written.check(changed, null).fault();
        assertThat(fault).as(name + " of line " + (i + 1)).isNotNull();
        assertThat(fault.line()).isBetween(i + 1L, i + 30L);
        assertThat(fault.sentence()).startsWith("does not add up: its ");
        forged++;
      }
    }
    assertThat(forged).isGreaterThan(200);
  }

  @Test
  void anAccountsEntryThatIsMissingIsFoundThoughTheChainIsNew() {
    String two = Written.forged(DAY, 5, "\"seq\":", "\"seq\":1");
    assertThat(Written.check(two, null).fault().toString())
        .startsWith("line 5 does not add up: its seq is 1");
  }

  @Property(tries = 500)
  void allThatABookCanDoIsGood(
      @ForAll @Size(min = 1, max = 40) int[] chances, @ForAll CostBasis basis) {
    List<Entry> entries = new Day(basis).of(chances);
    Fault fault = Written.check(Written.of(entries), null).fault();
    assertThat(fault).isNull();
  }

  private static List<String> names(String line) {
    if (line.contains("\"kind\":\"fill\"")) {
      return List.of("quantity", "fee");
    } else if (line.contains("\"kind\":\"position\"")) {
      return List.of("quantity", "average", "realized");
    }
    // What equity is, one may forge only together with cash, and cash only once it has begun.
    return line.contains("\"kind\":\"equity\"") ? List.of("equity", "positions") : List.of();
  }

  /** Entries in the order in which a desk writes them. */
  private static final class Day {
    private final Bookkeeper keeper;
    private final CorporateActions actions;
    private final Book book = Book.with(E8.parse("5000"));
    private final List<Entry> entries = new ArrayList<>();
    private long time;

    Day(CostBasis basis) {
      Terms share = terms(null, "1");
      Accounting accounting =
          new Accounting(
              basis,
              Map.of("A", share, "SAP", terms("EUR", "0.5"), "SONY", terms("JPY", "1")),
              Map.of("EUR", new Rate("EUR-USD", false), "JPY", new Rate("USD-JPY", true)));
      keeper = new Bookkeeper(accounting);
      actions = new CorporateActions(accounting);
      keeper.mark(book, "EUR-USD", E8.parse("1.0837"));
      keeper.mark(book, "USD-JPY", E8.parse("149.31"));
    }

    private static Terms terms(String currency, String unit) {
      BigDecimal zero = BigDecimal.ZERO;
      return new Terms(currency, new BigDecimal(unit), zero, zero, Duration.ofHours(8));
    }

    List<Entry> of(int[] chances) {
      for (int chance : chances) {
        time += 60_000;
        String instrument = List.of("A", "SAP", "SONY").get(Math.floorMod(chance, 3));
        long price = (1 + Math.floorMod(chance / 3, 9_999)) * E8.ONE / 7;
        switch (Math.floorMod(chance / 30_000, 6)) {
          case 0 -> act(new CorporateAction(instrument, time, 3, 2, price / 9, price));
          case 1 -> act(CorporateAction.split(instrument, time, 1, 5));
          case 2 -> keeper.exchange(book, "EUR", price, this::write);
          default -> {
            Side side = Side.of(Math.floorMod(chance / 180_000, 2) * 2 - 1);
            String currency = keeper.currency(instrument);
            fill(new Fill("o", instrument, side, time, price / 50, price, price / 97, currency));
          }
        }
        keeper.mark(book, instrument, price + 1);
        entries.add(entry(book.equity()));
      }
      return entries;
    }

    private void fill(Fill fill) {
      List<ClosedTrade> trades = new ArrayList<>();
      keeper.apply(book, fill, trades::add);
      entries.add(new Entry("main", time, next(), null, null, fill, null, null, null));
      position(fill.instrument());
      trades.forEach(trade -> entries.add(Entry.of("main", time, next(), trade)));
    }

    private void act(CorporateAction action) {
      List<CashFlow> flows = new ArrayList<>();
      ActionChange change = actions.apply(book, action, flows::add, trade -> {});
      if (change != null) {
        entries.add(Entry.of("main", time, next(), change));
        flows.forEach(this::write);
        position(action.instrument());
      }
    }

    private void write(CashFlow flow) {
      entries.add(Entry.of("main", time, next(), flow));
    }

    private void position(String instrument) {
      PositionChange change =
          PositionChange.of(instrument, time, keeper.position(book, instrument));
      entries.add(new Entry("main", time, next(), null, null, null, change, null, null));
    }

    private Entry entry(Equity equity) {
      return new Entry("main", time, next(), null, null, null, null, equity, null);
    }

    private long next() {
      return entries.size() + 1;
    }
  }
}
