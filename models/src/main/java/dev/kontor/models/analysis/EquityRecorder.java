package dev.kontor.models.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Collects equity points, in any order across accounts, and adds the accounts up. An account counts
 * with its first equity before it has a point, and with its latest between points; so the sum moves
 * only by what was won or lost. Of several points at one instant the last counts. Mutable.
 */
public final class EquityRecorder {
  private final Map<String, EquitySeries> accounts = new TreeMap<>();

  public void add(EquityPoint point) {
    accounts
        .computeIfAbsent(point.account(), account -> new EquitySeries())
        .add(point.time(), point.equity(), Math.abs(point.positionValue()));
  }

  /** The account's own curve; empty for an account that is not known. */
  public EquityCurve of(String account) {
    EquitySeries series = accounts.get(account);
    return series == null ? new EquitySeries().curve() : series.curve();
  }

  /** In the order of their names. */
  public List<String> accounts() {
    return List.copyOf(accounts.keySet());
  }

  /** The sum over all accounts. */
  public EquityCurve total() {
    if (accounts.size() == 1) {
      return of(accounts().get(0));
    }
    List<Cursor> cursors = new ArrayList<>();
    accounts.values().forEach(series -> cursors.add(new Cursor(series.curve())));
    PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparingLong(Cursor::time));
    next.addAll(cursors);
    EquitySeries total = new EquitySeries();
    while (!next.isEmpty()) {
      long time = next.peek().time();
      while (!next.isEmpty() && next.peek().time() == time) {
        Cursor moved = next.poll();
        if (moved.advance()) {
          next.add(moved);
        }
      }
      total.add(
          time,
          cursors.stream().mapToDouble(cursor -> cursor.equity).sum(),
          cursors.stream().mapToDouble(cursor -> cursor.exposure).sum());
    }
    return total.curve();
  }

  /** Where the sum stands in one account's curve. */
  private static final class Cursor {
    private final EquityCurve curve;
    private int next;
    private double equity;
    private double exposure;

    Cursor(EquityCurve curve) {
      this.curve = curve;
      this.equity = curve.first();
    }

    long time() {
      return curve.time(next);
    }

    boolean advance() {
      equity = curve.equity(next);
      exposure = curve.exposure(next);
      return ++next < curve.size();
    }
  }
}
