package dev.kontor.operators.bars;

import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.OpenBar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.time.KeyedOperator;
import dev.kontor.operators.time.PassedTime;
import dev.kontor.operators.time.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Folds an instrument's trades into bars; a bar goes out once time has passed its end, and is final
 * unless bars may be revised for a while. Then a trade that came too late for its bar makes a
 * revised one, which goes out when the trade is known.
 *
 * <p>A trade is known at the time of its stream record: its own, or a later one if whoever judges
 * lateness found it late. That way BATCH, which sorts by time, knows as much as STREAMING.
 *
 * <p>State per instrument: the bars still open, by end; those that may be revised; in all, the time
 * that has passed. A trade too late for any bar goes to {@link #LATE}, one outside of its
 * instrument's sessions to {@link #OUTSIDE}. Of a bar that a split falls into, the trades before it
 * are told in new shares.
 */
public final class BarOperator extends KeyedOperator<Trade, Bar> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Trade> LATE =
      new OutputTag<>("late-trades", Types.POJO(Trade.class));

  public static final OutputTag<Trade> OUTSIDE =
      new OutputTag<>("outside-trades", Types.POJO(Trade.class));

  /** The counter of trades outside of sessions. */
  public static final String COUNT = "outside-session";

  private final BarConfig config;

  private transient Map<Listing, Grid> grids;
  private transient Listing listing;
  private transient Grid grid;
  private transient Tally tally;
  private transient LongCounter outside;
  private transient MapState<Long, OpenBar> openBars;
  private transient OpenBar current;
  private transient Revisions revisions;
  private transient long pending;
  private transient PassedTime passed;

  public BarOperator(boolean sorted, BarConfig config) {
    super(sorted);
    this.config = config;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = new Tally(getRuntimeContext(), context.getOperatorStateStore(), context.isRestored());
    outside = tally.counter(COUNT);
    passed = new PassedTime(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    grids = new HashMap<>();
    openBars =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("open-bars", Types.LONG, Types.POJO(OpenBar.class)));
    revisions = new Revisions(config.revise(), getRuntimeContext());
    pending = Long.MAX_VALUE;
  }

  @Override
  public void processElement(StreamRecord<Trade> element) throws Exception {
    Trade trade = element.getValue();
    look(config.listings().of(trade.instrument()));
    if (!grid.covers(trade.time())) {
      outside.add(1);
      emit(OUTSIDE, trade, element.getTimestamp());
      return;
    }
    long end = grid.endOf(trade.time());
    long known = element.getTimestamp();
    if (sorted) {
      passTime(known);
    } else {
      known = Math.max(known, passed.at(watermark()) + 1);
    }
    Trade adjusted = config.splits(trade.instrument()).adjust(trade, end);
    if (end > known) {
      add(adjusted, end);
    } else if (revisions.allows(end, Revisions.told(known))) {
      await(adjusted, Revisions.told(known));
    } else {
      emit(LATE, trade, element.getTimestamp());
    }
  }

  private void add(Trade trade, long end) throws Exception {
    OpenBar bar = sorted ? current : openBars.get(end);
    if (bar == null) {
      bar = OpenBar.of(grid, trade);
      wakeAt(sorted ? Long.MAX_VALUE : end - 1);
    } else {
      bar.add(trade);
    }
    if (sorted) {
      current = bar;
    } else {
      openBars.put(end, bar);
    }
  }

  private void await(Trade late, long told) throws Exception {
    revisions.await(told, late);
    pending = told;
    wakeAt(sorted ? Long.MAX_VALUE : told);
  }

  /** In BATCH: what is over when an element of that time comes goes out, in order. */
  private void passTime(long time) throws Exception {
    if (pending < time) {
      revise(pending);
      pending = Long.MAX_VALUE;
    }
    if (current != null && current.end <= time) {
      OpenBar bar = current;
      current = null;
      emit(bar.close(key()), bar.end);
      if (revisions.any()) {
        revisions.keepSorted(bar);
      }
    }
  }

  /** Gives whether anything was revised. */
  private boolean revise(long told) throws Exception {
    look(config.listings().of(key()));
    List<Bar> revised = revisions.at(told, key(), grid);
    for (Bar bar : revised) {
      emit(bar, told);
      if (!sorted) {
        wakeAt(revisions.lastMoment(bar.end()));
      }
    }
    return !revised.isEmpty();
  }

  @Override
  protected void wake(long time) throws Exception {
    if (sorted) {
      passTime(Long.MAX_VALUE);
      revisions.clear();
      return;
    }
    OpenBar bar = openBars.get(time + 1);
    if (bar != null) {
      openBars.remove(time + 1);
      emit(bar.close(key()), bar.end);
      if (revisions.any()) {
        revisions.keep(bar);
        wakeAt(revisions.lastMoment(bar.end));
      }
    }
    boolean revised = revise(time);
    revisions.forget(time, bar == null && !revised);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    passed.save(watermark());
    tally.save();
  }

  private void look(Listing wanted) {
    if (wanted != listing) {
      listing = wanted;
      grid = grids.computeIfAbsent(wanted, l -> l.grid(config.built()));
    }
  }
}
