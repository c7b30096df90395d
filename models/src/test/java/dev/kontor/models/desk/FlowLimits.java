package dev.kontor.models.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.Side;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.OrderChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Glob;
import dev.kontor.models.risk.BuyingPower;
import dev.kontor.models.risk.GroupLimit;
import dev.kontor.models.risk.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds each order, when it is sent and when it gets its size, against every limit: with the
 * position and all that is pending in the worst case. What only closes is not held against them.
 */
final class FlowLimits {
  /** What roundings to 1e-8 of a price may come to in the value of some thousand units. */
  private static final double ROUNDINGS = 1e-3;

  private final FlowExposure exposure;
  private final Limits limits;
  private final FlowTable table;
  private final Set<String> sent = new HashSet<>();
  private final Set<String> sized = new HashSet<>();
  private final List<Long> times = new ArrayList<>();
  private Slice slice;

  /** The highest equity of a time: several orders may get their size before the first fills. */
  private double highest;

  /** From which order on those of a minute are counted: what was not limited is not remembered. */
  private int counted;

  FlowLimits(FlowExposure exposure, Limits limits) {
    this.exposure = exposure;
    this.limits = limits;
    table = new FlowTable(limits);
  }

  void begin(Slice slice) {
    this.slice = slice;
    for (Control control : slice.controls()) {
      if (table.hear(control)) {
        counted = times.size();
      }
    }
    exposure.opens(slice);
    highest = exposure.equity();
  }

  /** Before the money reads it. */
  void read(Entry entry) {
    if (entry.equity() != null) {
      exposure.closes(slice);
    } else if (entry.fill() != null) {
      exposure.read(entry.fill());
    } else if (entry.order() != null) {
      order(entry.order(), entry.time());
    }
  }

  /** An order may have got its size at an open where none of it filled: no entry tells when. */
  void after(DeskState state) {
    state.risk.pending.forEach(
        (id, pending) -> {
          if (pending.order.quantityE8() > 0) {
            sized.add(id);
          }
        });
  }

  private void order(OrderChange change, long time) {
    Order order = change.order();
    highest = Math.max(highest, exposure.equity());
    boolean isNew = sent.add(order.id());
    if (isNew) {
      times.add(time);
      if (order.opens()) {
        sent(order, time);
      }
    }
    if (order.opens() && order.quantityE8() > 0 && sized.add(order.id())) {
      sized(change, isNew);
    } else {
      exposure.read(change);
    }
  }

  /** What holds whatever its size. */
  private void sent(Order order, long time) {
    String what = order + " of " + time;
    if (order.side() == Side.SELL) {
      assertThat(limits.noShorts().stream().map(Glob::new))
          .as("no shorts: " + what)
          .noneMatch(glob -> glob.matches(order.instrument()));
    }
    within("age of the mark of " + what, time - exposure.marked(order.instrument()), table.stale());
    double collar = table.collar();
    for (long price : new long[] {order.priceE8(), order.triggerE8()}) {
      if (price != 0) {
        double mark = exposure.mark(order.instrument());
        within("collar of " + what, Math.abs(E8.asDouble(price) - mark), collar * mark);
      }
    }
    within("open with " + what, exposure.orders() + 1, table.open());
    within("in a second with " + what, since(0, time - 1_000), table.perSecond());
    within("in a minute with " + what, since(counted, time - 60_000), table.perMinute());
  }

  private long since(int from, long after) {
    return times.subList(from, times.size()).stream().filter(time -> time > after).count();
  }

  /**
   * What holds of its size; counted as the worse of its price and the mark, unless it is sized as
   * it fills, at the mark.
   */
  private void sized(OrderChange change, boolean isNew) {
    Order order = change.order();
    String name = order.instrument();
    double units = E8.asDouble(order.quantityE8());
    double mark = exposure.mark(name);
    double price = isNew ? Math.max(mark, E8.asDouble(order.priceE8())) : mark;
    double more = exposure.ours(name, units * (price - mark));
    within("units of " + order, units, table.quantity());
    double value = exposure.ours(name, units * price);
    within("value of " + order, value, table.notional());

    double equity = isNew ? exposure.equity() : highest;
    BuyingPower power = limits.buyingPower();
    List<Gross> sums = new ArrayList<>();
    sums.add(new Gross("gross", any -> true, share(table.gross(), equity)));
    if (power.kind() == BuyingPower.Kind.MARGIN) {
      double most = equity / power.initialMargin().doubleValue();
      sums.add(new Gross("margin", any -> true, most));
    }
    limits.groups().values().stream()
        .map(group -> new Gross("group", members(group), equity * group.share().doubleValue()))
        .filter(group -> group.of.test(name))
        .forEach(sums::add);
    double[] before = sums.stream().mapToDouble(sum -> exposure.gross(sum.of)).toArray();
    exposure.read(change);

    double side = exposure.value(name, order.side()) + more;
    within("position of " + order, side, share(table.position(name), equity));
    for (int i = 0; i < before.length; i++) {
      Gross sum = sums.get(i);
      double after = exposure.gross(sum.of, name, order.side(), more);
      if (after > before[i] + ROUNDINGS) { // what adds nothing to the most there may be, may
        within(sum.what + " with " + order, after, sum.most);
      }
    }
    double net = exposure.net(order.side()) + more;
    within("net of " + order, net, share(table.net(), equity));
    if (power.kind() == BuyingPower.Kind.CASH) {
      assertThat(order.side()).as("on a cash account: " + order).isEqualTo(Side.BUY);
      within("cash for " + order, exposure.buys() + more, exposure.cash());
    }
  }

  /** A sum over some instruments and the most it may be. */
  private record Gross(String what, Predicate<String> of, double most) {}

  private static double share(double share, double equity) {
    return Double.isInfinite(share) ? share : share * equity;
  }

  private static void within(String what, double value, double most) {
    if (value > Math.max(0, most) + ROUNDINGS) {
      throw new AssertionError(what + " is " + value + ", more than " + most);
    }
  }

  private static Predicate<String> members(GroupLimit group) {
    return name -> group.instruments().stream().anyMatch(of -> new Glob(of).matches(name));
  }
}
