package dev.kontor.models.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches executions into round trips, first in first out, per account and instrument. An execution
 * that turns a position around is split at zero: one part closes, the rest opens. Executions come
 * in the order of time. Mutable.
 */
public final class Blotter {
  /** Half a unit of 1e-8: what is smaller is a rounding error of {@code double}. */
  private static final double NOTHING = 0.5e-8;

  private final Map<Key, Deque<Lot>> open = new LinkedHashMap<>();
  private final List<RoundTrip> roundTrips = new ArrayList<>();
  private double fees;
  private double tradedValue;

  public static Blotter of(Iterable<Execution> executions) {
    Blotter blotter = new Blotter();
    executions.forEach(blotter::add);
    return blotter;
  }

  public void add(Execution execution) {
    fees += execution.fee();
    tradedValue += Math.abs(execution.value());
    Key key = new Key(execution.account(), execution.instrument());
    Deque<Lot> lots = open.computeIfAbsent(key, k -> new ArrayDeque<>());
    double left = execution.quantity();
    while (left > NOTHING && !lots.isEmpty() && lots.peek().isLong() != execution.buy()) {
      left -= close(lots, execution, left);
    }
    if (left > NOTHING) {
      lots.add(opened(execution, left));
    }
  }

  /** In the order in which they were closed. */
  public List<RoundTrip> roundTrips() {
    return roundTrips;
  }

  /** What is still held, oldest first within an instrument. */
  public List<Lot> openLots() {
    return open.values().stream().flatMap(Collection::stream).toList();
  }

  /** All fees paid, those of open positions included. */
  public double fees() {
    return fees;
  }

  /** The value of all executions, bought and sold. */
  public double tradedValue() {
    return tradedValue;
  }

  private double close(Deque<Lot> lots, Execution execution, double left) {
    Lot first = lots.poll();
    double quantity = Math.min(left, first.quantity());
    roundTrips.add(RoundTrip.of(first, execution, quantity));
    if (first.quantity() - quantity > NOTHING) {
      lots.addFirst(first.less(quantity));
    }
    return quantity;
  }

  private static Lot opened(Execution by, double quantity) {
    double fee = by.fee() * quantity / by.quantity();
    return new Lot(by.account(), by.instrument(), by.time(), by.buy(), quantity, by.price(), fee);
  }

  private record Key(String account, String instrument) {}
}
