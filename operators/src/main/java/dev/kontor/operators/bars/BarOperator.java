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
 * Folds an instrument's trades into bars; a bar goes out once time has passed its end, and is
 * final.
 *
 * <p>State per instrument: the bars still open, by end; in all, the time that has passed. A trade
 * whose bar is out goes to {@link #LATE}, one outside of its instrument's sessions to {@link
 * #OUTSIDE}.
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
    if (sorted) {
      if (current != null && current.end != end) {
        closeCurrent();
      }
      if (current == null) {
        current = OpenBar.of(grid, trade);
        wakeAt(Long.MAX_VALUE);
      } else {
        current.add(trade);
      }
    } else if (end - 1 <= passed.at(watermark())) {
      emit(LATE, trade, element.getTimestamp());
    } else {
      OpenBar bar = openBars.get(end);
      if (bar == null) {
        bar = OpenBar.of(grid, trade);
        wakeAt(end - 1);
      } else {
        bar.add(trade);
      }
      openBars.put(end, bar);
    }
  }

  @Override
  protected void wake(long time) throws Exception {
    if (sorted) {
      closeCurrent();
      return;
    }
    OpenBar bar = openBars.get(time + 1);
    openBars.remove(time + 1);
    emit(bar.close(key()), bar.end);
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

  private void closeCurrent() {
    OpenBar bar = current;
    current = null;
    if (bar != null) {
      emit(bar.close(key()), bar.end);
    }
  }
}
