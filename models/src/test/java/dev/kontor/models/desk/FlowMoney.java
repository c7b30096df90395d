package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.Balance;
import dev.kontor.models.ledger.Book;
import dev.kontor.models.ledger.CashFlow;
import dev.kontor.models.ledger.ClosedTrade;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Equity;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.Lot;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.Purse;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.Map;

/** Counts an account's money by its ledger alone and holds the desk's book against it. */
final class FlowMoney {
  private static final String OURS = "";

  /** By currency; the account's own is "". */
  private final Map<String, Long> cash = new HashMap<>();

  /** Profit of trades less their fees, and what was paid for holding, by currency. */
  private final Map<String, Long> earned = new HashMap<>();

  private final Map<String, Long> held = new HashMap<>();
  private final long startE8;
  private final Accounting accounting;

  FlowMoney(long startE8, Accounting accounting) {
    this.accounting = accounting;
    this.startE8 = startE8;
    cash.put(OURS, startE8);
  }

  Map<String, Long> cash() {
    return cash;
  }

  long held(String instrument) {
    return held.getOrDefault(instrument, 0L);
  }

  void read(Entry entry) {
    if (entry.fill() != null) {
      Fill fill = entry.fill();
      long signed = fill.side().sign() * fill.quantityE8();
      add(cash, currency(fill.instrument()), -E8.times(signed, fill.priceE8()) - fill.feeE8());
      held.merge(fill.instrument(), signed, Long::sum);
    } else if (entry.cashFlow() != null) {
      CashFlow flow = entry.cashFlow();
      add(cash, flow.currency() == null ? OURS : flow.currency(), flow.amountE8());
      if (flow.kind() != CashFlow.Kind.CASH_IN_LIEU) {
        add(earned, flow.currency() == null ? OURS : flow.currency(), flow.amountE8());
      }
    } else if (entry.action() != null) {
      held.put(entry.action().instrument(), entry.action().quantityE8());
    } else if (entry.trade() != null) {
      ClosedTrade trade = entry.trade();
      add(earned, currency(trade.instrument()), trade.profitE8() - trade.feesE8());
    } else if (entry.equity() != null) {
      equity(entry.equity());
    }
  }

  private static void add(Map<String, Long> sums, String currency, long amountE8) {
    sums.merge(currency, amountE8, Long::sum);
  }

  private String currency(String instrument) {
    String currency = accounting.terms(instrument).currency();
    return currency == null ? OURS : currency;
  }

  private void equity(Equity equity) {
    assertThat(equity.equityE8()).isEqualTo(equity.cashE8() + equity.valueE8());
    long ours = equity.cashE8();
    if (equity.balances() != null) {
      for (Balance balance : equity.balances()) {
        assertThat(balance.cashE8()).isEqualTo(cash.getOrDefault(balance.currency(), 0L));
        ours -= balance.ourCashE8();
      }
    }
    assertThat(ours).as("cash of the equity").isEqualTo(cash.get(OURS));
  }

  /** After a slice: cash, lots, value and profit add up in each currency. */
  void holds(Book book, Slice slice) {
    Map<String, Long> open = new HashMap<>();
    Map<String, Long> value = new HashMap<>();
    book.positions.forEach(
        (instrument, position) -> {
          assertThat(position.quantityE8)
              .as("position in " + instrument)
              .isEqualTo(held(instrument));
          lots(position);
          assertThat(position.valueE8).isEqualTo(E8.times(position.quantityE8, position.priceE8));
          add(value, currency(instrument), position.valueE8);
          add(open, currency(instrument), position.unrealizedE8() - position.heldFeesE8);
        });
    adds(OURS, startE8, book.cashE8, book.valueE8, value, open);
    for (Map.Entry<String, Purse> of : book.purses.entrySet()) {
      adds(of.getKey(), 0, of.getValue().cashE8, of.getValue().valueE8, value, open);
    }
    if (slice != null) {
      for (Bar bar : slice.marks()) {
        assertThat(book.positions.get(bar.instrument()).priceE8).isEqualTo(bar.closeE8());
      }
    }
  }

  private void adds(
      String currency,
      long start,
      long cashE8,
      long valueE8,
      Map<String, Long> value,
      Map<String, Long> open) {
    assertThat(cashE8).as("cash " + currency).isEqualTo(cash.getOrDefault(currency, 0L));
    assertThat(valueE8).as("value " + currency).isEqualTo(value.getOrDefault(currency, 0L));
    assertThat(earned.getOrDefault(currency, 0L) + open.getOrDefault(currency, 0L))
        .as("profit of trades, open profit and carry in " + currency)
        .isEqualTo(cashE8 + valueE8 - start);
  }

  private static void lots(Position position) {
    if (position.lots != null) {
      long quantity = 0;
      long cost = 0;
      for (Lot lot : position.lots) {
        quantity += lot.quantityE8();
        cost += lot.costE8();
      }
      assertThat(quantity).as("lots").isEqualTo(position.quantityE8);
      assertThat(cost).as("cost of the lots").isEqualTo(position.costE8);
    }
  }
}
