package dev.kontor.operators.bars;

import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.OpenBar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ListTypeInfo;

/**
 * The bars of an instrument that are out and may still be revised, by end, and the trades that came
 * too late for them, by the time at which the revised bars go out: all trades of one time together,
 * so that their order means nothing.
 *
 * <p>A revised bar is known at no whole second, so never at the very time at which another bar
 * ends.
 */
final class Revisions {
  private final long revise;
  private final MapState<Long, OpenBar> closed;
  private final MapState<Long, List<Trade>> waiting;

  /** Ends of the bars that are kept, in BATCH, where no timer forgets them. */
  private final Deque<Long> ends = new ArrayDeque<>();

  Revisions(long revise, RuntimeContext context) {
    this.revise = revise;
    closed =
        context.getMapState(
            new MapStateDescriptor<>("closed-bars", Types.LONG, Types.POJO(OpenBar.class)));
    waiting =
        context.getMapState(
            new MapStateDescriptor<>(
                "waiting-revisions", Types.LONG, new ListTypeInfo<>(Types.POJO(Trade.class))));
  }

  boolean any() {
    return revise > 0;
  }

  /** When a bar is told that a trade known at a time revises. */
  static long told(long known) {
    return known % 1_000 == 0 ? known + 1 : known;
  }

  /** Whether a bar may still be revised at a time. */
  boolean allows(long end, long told) {
    return any() && told <= lastMoment(end);
  }

  /** After that, a bar is forgotten. */
  long lastMoment(long end) {
    return end + revise;
  }

  void await(long told, Trade trade) throws Exception {
    List<Trade> trades = waiting.get(told);
    trades = trades == null ? new ArrayList<>() : trades;
    trades.add(trade);
    waiting.put(told, trades);
  }

  /** Keeps a bar that goes out. */
  void keep(OpenBar bar) throws Exception {
    closed.put(bar.end, bar);
  }

  /** Keeps a bar that goes out, in BATCH, and forgets those that are too old at its end. */
  void keepSorted(OpenBar bar) throws Exception {
    keep(bar);
    ends.add(bar.end);
    while (lastMoment(ends.element()) < bar.end) {
      closed.remove(ends.remove());
    }
  }

  /** The bars that the trades of a time revise, earliest first; they are kept on. */
  List<Bar> at(long told, String instrument, Grid grid) throws Exception {
    List<Trade> trades = waiting.get(told);
    if (trades == null) {
      return List.of();
    }
    waiting.remove(told);
    Map<Long, OpenBar> bars = new TreeMap<>();
    Map<Long, Long> late = new TreeMap<>();
    for (Trade trade : trades) {
      long end = grid.endOf(trade.time());
      OpenBar bar = bars.containsKey(end) ? bars.get(end) : closed.get(end);
      if (bar == null) {
        bar = OpenBar.of(grid, trade);
      } else {
        bar.add(trade);
      }
      bars.put(end, bar);
      late.merge(end, trade.quantityE8(), Math::addExact);
    }
    List<Bar> revised = new ArrayList<>();
    for (Map.Entry<Long, OpenBar> bar : bars.entrySet()) {
      closed.put(bar.getKey(), bar.getValue());
      revised.add(bar.getValue().revised(instrument, late.get(bar.getKey())));
    }
    return revised;
  }

  /**
   * Forgets the bar whose last moment that is.
   *
   * @param due whether there was nothing else to do at that time; then, if there is no such bar,
   *     all older ones are forgotten: they are from before the limit was changed
   */
  void forget(long time, boolean due) throws Exception {
    long end = time - revise;
    boolean known = closed.contains(end);
    closed.remove(end);
    if (known || !due) {
      return;
    }
    List<Long> old = new ArrayList<>();
    for (Long other : closed.keys()) {
      if (lastMoment(other) <= time) {
        old.add(other);
      }
    }
    for (Long other : old) {
      closed.remove(other);
    }
  }

  /** The key is done, in BATCH. */
  void clear() {
    ends.clear();
    closed.clear();
    waiting.clear();
  }
}
