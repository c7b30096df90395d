package dev.kontor.models.desk;

import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.OrderStatus;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.Fill;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.OrderPrices;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.sizing.Sizing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A desk at work: one-minute bars of X, a signal with a bar where the test says so. */
final class Day {
  static final Limits NO_LIMITS = new Limits(null, null, null, Limits.TooLarge.REFUSE);

  final DeskState state;
  final List<Entry> entries = new ArrayList<>();
  private final Desk desk;
  private long time;

  Day(String cash, Positions positions, Sizing size, Venue venue, Limits limits) {
    this(cash, new DeskSettings(positions, size, venue, limits));
  }

  Day(String cash, DeskSettings settings) {
    desk = new Desk(settings);
    state = DeskState.startingWith("main", E8.parse(cash));
  }

  /** A bar and what is said at its close. */
  Day bar(double open, double high, double low, double close, Signal... signals) {
    Slice slice = Slice.at(time + 60_000);
    slice.add(
        new Bar(
            "X",
            time,
            time + 60_000,
            E8.ofDouble(open),
            E8.ofDouble(high),
            E8.ofDouble(low),
            E8.ofDouble(close),
            E8.ONE));
    for (Signal signal : signals) {
      slice.add(
          new Signal(
              "X",
              time + 60_000,
              signal.advice(),
              signal.rule(),
              1,
              signal.verdict(),
              signal.reason(),
              E8.ofDouble(close),
              signal.stopE8(),
              signal.targetE8(),
              signal.measureE8(),
              signal.rangeE8(),
              signal.prices(),
              null,
              null,
              signal.grounds()));
    }
    desk.step(state, slice.sort(), entries::add);
    time += 60_000;
    return this;
  }

  /** A bar on which the price stays. */
  Day at(double price, Signal... signals) {
    return bar(price, price, price, price, signals);
  }

  /** Trades or quotes of one time, in their order. */
  Day tick(Mark... ticks) {
    Slice slice = Slice.at(ticks[0].time());
    for (Mark tick : ticks) {
      slice.add(tick);
    }
    desk.step(state, slice.sort(), entries::add);
    return this;
  }

  Day tell(Control.Action action) {
    Slice slice = Slice.at(time);
    slice.add(new Control(Instant.ofEpochMilli(time), action, null, "test"));
    desk.step(state, slice.sort(), entries::add);
    return this;
  }

  Day tell(Control.Action action, String instrument) {
    Slice slice = Slice.at(time);
    Instant at = Instant.ofEpochMilli(time);
    slice.add(new Control(at, action, null, instrument, "test", "jo", null, null));
    desk.step(state, slice.sort(), entries::add);
    return this;
  }

  Day split(long to, long from) {
    Slice slice = Slice.at(time);
    slice.add(CorporateAction.split("X", time, to, from));
    desk.step(state, slice.sort(), entries::add);
    return this;
  }

  Day tomorrow() {
    time = (time / 86_400_000L + 1) * 86_400_000L;
    return this;
  }

  Day end() {
    desk.end(state, entries::add);
    return this;
  }

  List<Fill> fills() {
    return entries.stream().map(Entry::fill).filter(f -> f != null).toList();
  }

  /** {@code "BUY 3 @ 101.25 fee 1"}. */
  List<String> trades() {
    return fills().stream()
        .map(
            f ->
                f.side()
                    + " "
                    + E8.format(f.quantityE8())
                    + " @ "
                    + E8.format(f.priceE8())
                    + " fee "
                    + E8.format(f.feeE8()))
        .toList();
  }

  /** What became of the signals, without the sentence behind the code. */
  List<String> verdicts() {
    return entries.stream()
        .map(Entry::signal)
        .filter(s -> s != null)
        .map(s -> s.verdict() + " " + s.reason().replaceAll(":.*", ""))
        .toList();
  }

  /** What became of the orders: {@code "LIMIT 2 @ 99 WORKING"}. */
  List<String> orders() {
    return entries.stream()
        .map(Entry::order)
        .filter(o -> o != null)
        .map(
            o ->
                o.order().type()
                    + " "
                    + E8.format(o.order().quantityE8())
                    + " @ "
                    + E8.format(o.order().priceE8())
                    + " "
                    + o.status())
        .toList();
  }

  List<String> modes() {
    return entries.stream()
        .map(Entry::risk)
        .filter(r -> r != null)
        .map(r -> r.to() + " " + r.reason().replaceAll(":.*", ""))
        .toList();
  }

  long cancelled() {
    return entries.stream()
        .filter(e -> e.order() != null && e.order().status() == OrderStatus.CANCELLED)
        .count();
  }

  /** The orders that may still fill. */
  List<Order> working() {
    return state.execution.venue.orders.stream()
        .filter(working -> !working.status.ended())
        .map(working -> working.order)
        .toList();
  }

  /** The names of all orders sent. */
  List<String> sent() {
    return entries.stream()
        .filter(e -> e.order() != null && e.order().status() == OrderStatus.WORKING)
        .map(e -> e.order().order().id())
        .toList();
  }

  String cash() {
    return E8.format(state.risk.book.cashE8);
  }

  String held() {
    return E8.format(state.risk.book.position("X").quantityE8);
  }

  static Signal buy() {
    return signal(Advice.BUY, 0, 0);
  }

  static Signal buy(double stop, double target) {
    return signal(Advice.BUY, stop, target);
  }

  static Signal sell() {
    return signal(Advice.SELL, 0, 0);
  }

  static Signal sell(double stop, double target) {
    return signal(Advice.SELL, stop, target);
  }

  private static Signal signal(Advice advice, double stop, double target) {
    return new Signal(
        "X",
        0,
        advice,
        "rule",
        1,
        Verdict.ACCEPTED,
        "rule: rule",
        0,
        E8.ofDouble(stop),
        E8.ofDouble(target));
  }

  /** A buy that asks for prices. */
  static Signal buyAt(double limit, double trigger, double trail) {
    return new Signal(
        "X",
        0,
        Advice.BUY,
        "rule",
        1,
        Verdict.ACCEPTED,
        "rule: rule",
        0,
        0,
        0,
        0,
        0,
        new OrderPrices(E8.ofDouble(limit), E8.ofDouble(trigger), E8.ofDouble(trail)),
        null,
        null);
  }

  static Sizing units(String units) {
    return new Sizing(decimal(units), null, null, Sizing.At.CLOSE, decimal("0.00000001"));
  }

  static Sizing fraction(String fraction, Sizing.At at, String lot) {
    return new Sizing(null, null, decimal(fraction), at, decimal(lot));
  }

  static Venue free() {
    return new Venue(BigDecimal.ZERO, Fees.none(), false);
  }

  static Venue slipping(String slippage) {
    return new Venue(decimal(slippage), Fees.none(), false);
  }

  static Venue charging(Fees fees, boolean closeAtEnd) {
    return new Venue(BigDecimal.ZERO, fees, closeAtEnd);
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
