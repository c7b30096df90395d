package dev.kontor.operators.bars;

import dev.kontor.models.bars.OpenBar;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.time.KeyedOperator;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Folds an instrument's trades into bars; a bar goes out once time has passed its end, and is
 * final.
 *
 * <p>State per instrument: the bars still open, by end. A trade whose bar is out goes to {@link
 * #LATE}.
 */
public final class BarOperator extends KeyedOperator<Trade, Bar> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Trade> LATE =
      new OutputTag<>("late-trades", Types.POJO(Trade.class));

  private final Timeframe timeframe;

  private transient MapState<Long, OpenBar> openBars;
  private transient OpenBar current;

  public BarOperator(boolean sorted, Timeframe timeframe) {
    super(sorted);
    this.timeframe = timeframe;
  }

  @Override
  public void open() throws Exception {
    super.open();
    openBars =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("open-bars", Types.LONG, Types.POJO(OpenBar.class)));
  }

  @Override
  public void processElement(StreamRecord<Trade> element) throws Exception {
    Trade trade = element.getValue();
    long end = timeframe.endOf(trade.time());
    if (sorted) {
      if (current != null && current.end != end) {
        closeCurrent();
      }
      if (current == null) {
        current = OpenBar.of(timeframe, trade);
        wakeAt(Long.MAX_VALUE);
      } else {
        current.add(trade);
      }
    } else if (end - 1 <= watermark()) {
      emit(LATE, trade, element.getTimestamp());
    } else {
      OpenBar bar = openBars.get(end);
      if (bar == null) {
        bar = OpenBar.of(timeframe, trade);
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

  private void closeCurrent() {
    OpenBar bar = current;
    current = null;
    if (bar != null) {
      emit(bar.close(key()), bar.end);
    }
  }
}
