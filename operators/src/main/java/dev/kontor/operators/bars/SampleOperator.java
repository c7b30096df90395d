package dev.kontor.operators.bars;

import dev.kontor.models.bars.OpenSample;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.time.PassedTime;
import dev.kontor.operators.time.SliceOperator;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Takes an instrument's trades in order of time and sequence, and ends a bar by what was traded.
 *
 * <p>State per instrument: the bar still open, and the trades whose time has not passed; in all,
 * the time that has passed. A trade of a time that has passed goes to {@link #LATE}. One outside of
 * sessions is passed over: {@link BarOperator}, which is given the same trades, tells it.
 */
public final class SampleOperator extends SliceOperator<Trade, Bar> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Trade> LATE =
      new OutputTag<>("late-samples", Types.POJO(Trade.class));

  private static final Comparator<Trade> ORDER =
      Comparator.comparingLong(Trade::sequence)
          .thenComparingLong(Trade::priceE8)
          .thenComparingLong(Trade::quantityE8);

  private final BarConfig config;

  private transient ValueState<OpenSample> open;
  private transient PassedTime passed;

  public SampleOperator(boolean sorted, BarConfig config) {
    super(sorted, Types.POJO(Trade.class));
    this.config = config;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    passed = new PassedTime(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    open =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("open-sample", Types.POJO(OpenSample.class)));
  }

  @Override
  public void processElement(StreamRecord<Trade> element) throws Exception {
    Trade trade = element.getValue();
    TradingCalendar calendar = config.listings().of(trade.instrument()).calendar();
    if (calendar != null && !calendar.isOpen(trade.time())) {
      return;
    }
    if (!sorted && trade.time() <= passed.at(watermark())) {
      emit(LATE, trade, element.getTimestamp());
    } else {
      super.processElement(element);
    }
  }

  @Override
  protected void slice(long time, List<Trade> trades) throws Exception {
    trades.sort(ORDER);
    OpenSample sample = open.value();
    if (sample == null) {
      sample = new OpenSample();
    }
    for (Trade trade : trades) {
      config.sampling().add(sample, trade, bar -> emit(bar, bar.end()));
    }
    open.update(sample);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    passed.save(watermark());
  }
}
