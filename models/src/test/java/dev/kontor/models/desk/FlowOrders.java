package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.WorkingOrder;
import dev.kontor.models.exits.Leave;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Holding;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows every order by the ledger alone: why it was sent, what it may do, how it ends. */
final class FlowOrders {
  /** The last that was said of an order. */
  private static final class Seen {
    Order order;
    OrderStatus status;
    OrderStatus before;
    long filledE8;
  }

  private final FlowMoney money;
  private final Map<String, Seen> seen = new HashMap<>();
  private final Set<String> causes = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Mode> modes = new HashMap<>();
  private Mode mode = Mode.ACTIVE;

  FlowOrders(FlowMoney money) {
    this.money = money;
  }

  int count() {
    return seen.size();
  }

  void begin() {
    causes.clear();
    asked.clear();
  }

  /** Before the money reads it: positions are as they were. */
  void read(Entry entry) {
    if (entry.signal() != null) {
      Signal signal = entry.signal();
      if (signal.verdict() == Verdict.ACCEPTED) {
        causes.add(signal.reason().replaceAll("; closes only: .*", ""));
        asked.add(signal.instrument() + Slips.side(signal));
      }
    } else if (entry.risk() != null) {
      risk(entry.risk());
    } else if (entry.order() != null) {
      order(entry.order());
    } else if (entry.fill() != null) {
      fill(entry.fill());
    }
  }

  private void risk(RiskChange change) {
    if (change.instrument() == null) {
      assertThat(change.from()).isEqualTo(mode.name());
      mode = Mode.valueOf(change.to());
    } else {
      Mode before = modes.put(change.instrument(), Mode.valueOf(change.to()));
      assertThat(change.from()).isEqualTo((before == null ? Mode.ACTIVE : before).name());
    }
    causes.add(change.reason());
  }

  private boolean isHalted(String instrument) {
    return mode == Mode.HALTED || modes.get(instrument) == Mode.HALTED;
  }

  private void order(OrderChange change) {
    Order order = change.order();
    Seen one = seen.get(order.id());
    if (one == null) {
      one = new Seen();
      seen.put(order.id(), one);
      sent(change);
    } else {
      assertThat(one.status.ended()).as("over, yet it changes: " + change).isFalse();
      assertThat(order.side()).isEqualTo(one.order.side());
    }
    one.before = one.status;
    one.status = change.status();
    one.order = order;
  }

  private void sent(OrderChange change) {
    Order order = change.order();
    String parent = order.links().parent();
    if (order.opens()) {
      assertThat(mode).as("opens: " + change).isEqualTo(Mode.ACTIVE);
      assertThat(isHalted(order.instrument())).as("opens: " + change).isFalse();
      assertThat(asked).as("signals before " + change).contains(order.instrument() + order.side());
    } else if (!parent.isEmpty()) {
      assertThat(seen.get(parent).order.opens()).isTrue();
      assertThat(seen.get(parent).filledE8).as("filled of the parent of " + change).isPositive();
    } else {
      String reason = change.reason();
      boolean leaves =
          Arrays.stream(Leave.values()).anyMatch(leave -> reason.equals(leave.reason()));
      assertThat(leaves || reason.startsWith("end-of-data") || causes.contains(reason))
          .as("nobody asked for " + change + ", only " + causes)
          .isTrue();
    }
    if (!order.opens()) {
      long held = money.held(order.instrument());
      assertThat(Long.signum(held)).as("closes nothing: " + change).isEqualTo(-order.side().sign());
      assertThat(order.quantityE8()).as("" + change).isLessThanOrEqualTo(Math.abs(held));
    }
  }

  private void fill(Fill fill) {
    Seen one = seen.get(fill.orderId());
    one.filledE8 += fill.quantityE8();
    assertThat(one.filledE8)
        .as("filled of " + one.order)
        .isLessThanOrEqualTo(one.order.quantityE8());
    assertThat(one.status == OrderStatus.FILLED)
        .as("filled in full: " + one.order)
        .isEqualTo(one.filledE8 == one.order.quantityE8());
    long held = money.held(fill.instrument());
    if (!one.order.opens()) {
      assertThat(Long.signum(held))
          .as("closes " + held + ": " + fill)
          .isEqualTo(-fill.side().sign());
      assertThat(fill.quantityE8())
          .as("closes more than " + held)
          .isLessThanOrEqualTo(Math.abs(held));
    } else if (mode != Mode.ACTIVE || isHalted(fill.instrument())) {
      assertThat(one.before)
          .as("opens while " + mode + ", and no cancel is on its way: " + fill)
          .isEqualTo(OrderStatus.PENDING_CANCEL);
    }
  }

  /** After a slice: both halves know the same orders, and risk counts what they may come to. */
  void agree(DeskState state) {
    Map<String, String> working = new TreeMap<>();
    for (WorkingOrder order : state.execution.venue.orders) {
      if (!order.status.ended()) {
        working.put(order.order.id(), text(order.order, order.filledE8));
        assertThat(seen.get(order.order.id()).status).isEqualTo(order.status);
      }
    }
    Map<String, String> pending = new TreeMap<>();
    Map<String, Long> rests = new HashMap<>();
    state.risk.pending.forEach(
        (id, one) -> {
          pending.put(id, text(one.order, one.filledE8));
          if (one.order.opens()) {
            rests.merge(one.order.instrument() + one.order.side(), one.restE8(), Long::sum);
          }
        });
    assertThat(pending).isEqualTo(working);
    assertThat(state.risk.exposure.orders).isEqualTo(pending.size());
    for (Map.Entry<String, Holding> of : state.risk.exposure.holdings.entrySet()) {
      Holding holding = of.getValue();
      assertThat(holding.quantityE8).isEqualTo(money.held(of.getKey()));
      assertThat(holding.buyingE8).isEqualTo(rests.getOrDefault(of.getKey() + "BUY", 0L));
      assertThat(holding.sellingE8).isEqualTo(rests.getOrDefault(of.getKey() + "SELL", 0L));
    }
  }

  private static String text(Order order, long filledE8) {
    return E8.format(filledE8) + " of " + E8.format(order.quantityE8()) + " at " + order.priceE8();
  }

  /** After the end. */
  void over() {
    seen.values().forEach(one -> assertThat(one.status.ended()).as("" + one.order).isTrue());
  }
}
