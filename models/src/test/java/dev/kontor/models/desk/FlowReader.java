package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.Entry;
import java.util.ArrayList;
import java.util.List;

/** Reads an account's ledger as it is written and holds every law against it. */
final class FlowReader {
  private final List<Entry> entries = new ArrayList<>();
  private final FlowMoney money;
  private final FlowOrders orders;
  private final FlowLimits limits;
  private final FlowRefusals refusals;

  FlowReader(long cashE8, DeskSettings settings, FlowRefusals refusals) {
    money = new FlowMoney(cashE8, settings.accounting());
    orders = new FlowOrders(money);
    limits = new FlowLimits(new FlowExposure(money, settings.accounting()), settings.limits());
    this.refusals = refusals;
  }

  /** What the desk said to a slice, and what it knows after it. */
  void hear(Slice slice, List<Entry> said, DeskState state) {
    orders.begin();
    limits.begin(slice);
    for (Entry entry : said) {
      entries.add(entry);
      assertThat(entry.sequence()).isEqualTo(entries.size());
      orders.read(entry);
      limits.read(entry);
      money.read(entry);
      refusals.read(entry);
    }
    money.holds(state.risk.book, slice);
    orders.agree(state);
    limits.after(state);
  }

  void over() {
    orders.over();
  }

  int orders() {
    return orders.count();
  }

  List<Entry> entries() {
    return entries;
  }
}
