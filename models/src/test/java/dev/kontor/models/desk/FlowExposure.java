package dev.kontor.models.desk;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an account has in the market and may come to have, in its own currency, counted anew from
 * its ledger and the marks whenever it is asked for.
 */
final class FlowExposure {
  /** An order of which no end was told. */
  private static final class Open {
    Order order;
    double filled;

    double rest(Side side) {
      return order.opens() && order.side() == side
          ? Math.max(0, E8.asDouble(order.quantityE8()) - filled)
          : 0;
    }
  }

  private final FlowMoney money;
  private final Accounting accounting;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final Map<String, Double> marks = new HashMap<>();

  /** What positions are valued at: the last mark, or the last fill if that came after it. */
  private final Map<String, Double> prices = new HashMap<>();

  private final Map<String, Long> marked = new HashMap<>();

  FlowExposure(FlowMoney money, Accounting accounting) {
    this.money = money;
    this.accounting = accounting;
  }

  /** Orders meet the marks of a time at their opens. */
  void opens(Slice slice) {
    for (Bar bar : slice.marks()) {
      marks.put(bar.instrument(), E8.asDouble(bar.openE8()));
      prices.put(bar.instrument(), E8.asDouble(bar.openE8()));
      marked.put(bar.instrument(), bar.end());
    }
  }

  /** What is said at a time is said at the closes. */
  void closes(Slice slice) {
    for (Bar bar : slice.marks()) {
      marks.put(bar.instrument(), E8.asDouble(bar.closeE8()));
      prices.put(bar.instrument(), E8.asDouble(bar.closeE8()));
    }
  }

  void read(OrderChange change) {
    Open one = open.computeIfAbsent(change.order().id(), id -> new Open());
    one.order = change.order();
    if (change.status().ended()) {
      open.remove(change.order().id());
    }
  }

  /** The order that filled may have been told to be over before. */
  void read(Fill fill) {
    prices.put(fill.instrument(), E8.asDouble(fill.priceE8()));
    Open one = open.get(fill.orderId());
    if (one != null) {
      one.filled += E8.asDouble(fill.quantityE8());
    }
  }

  int orders() {
    return open.size();
  }

  /** The time of an instrument's last mark. */
  long marked(String instrument) {
    return marked.getOrDefault(instrument, Long.MIN_VALUE);
  }

  /** The last mark in an instrument's own currency. */
  double mark(String instrument) {
    return marks.get(instrument);
  }

  /** What an amount of an instrument's currency is worth. */
  double ours(String instrument, double amount) {
    String currency = accounting.terms(instrument).currency();
    return currency == null ? amount : amount * rate(currency);
  }

  private double rate(String currency) {
    var rate = accounting.rates().get(currency);
    Double mark = marks.get(rate.instrument());
    return mark == null ? 0 : rate.inverted() ? 1 / mark : mark;
  }

  double cash() {
    double sum = 0;
    for (Map.Entry<String, Long> of : money.cash().entrySet()) {
      double cash = E8.asDouble(of.getValue());
      sum += of.getKey().isEmpty() ? cash : cash == 0 ? 0 : cash * rate(of.getKey());
    }
    return sum;
  }

  double equity() {
    double sum = cash();
    for (String instrument : marks.keySet()) {
      sum += ours(instrument, held(instrument) * prices.get(instrument));
    }
    return sum;
  }

  private double held(String instrument) {
    return E8.asDouble(money.held(instrument));
  }

  private double pending(String instrument, Side side) {
    double sum = 0;
    for (Open one : open.values()) {
      sum += one.order.instrument().equals(instrument) ? one.rest(side) : 0;
    }
    return sum;
  }

  /** The units of one side of an instrument if all that is pending on it is executed. */
  private double side(String instrument, Side side) {
    return Math.max(0, side.sign() * held(instrument)) + pending(instrument, side);
  }

  /** The value of one side of an instrument. */
  double value(String instrument, Side side) {
    return ours(instrument, side(instrument, side) * mark(instrument));
  }

  /** The value of some instruments, each at its larger side. */
  double gross(Predicate<String> of) {
    return marks.keySet().stream().filter(of).mapToDouble(this::larger).sum();
  }

  /** The same with one side of an instrument worth so much more. */
  double gross(Predicate<String> of, String instrument, Side side, double more) {
    double larger = Math.max(larger(instrument), value(instrument, side) + more);
    return gross(of) - larger(instrument) + larger;
  }

  private double larger(String instrument) {
    return Math.max(value(instrument, Side.BUY), value(instrument, Side.SELL));
  }

  /** Long less short, or short less long, if all that is pending on that side is executed. */
  double net(Side side) {
    double sum = 0;
    for (String instrument : marks.keySet()) {
      double units = side.sign() * held(instrument) + pending(instrument, side);
      sum += ours(instrument, units * mark(instrument));
    }
    return sum;
  }

  /** The value of all that may yet be bought. */
  double buys() {
    double sum = 0;
    for (String instrument : marks.keySet()) {
      sum += ours(instrument, pending(instrument, Side.BUY) * mark(instrument));
    }
    return sum;
  }
}
