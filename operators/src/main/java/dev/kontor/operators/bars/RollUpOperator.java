package dev.kontor.operators.bars;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.time.KeyedOperator;
import dev.kontor.operators.time.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Passes an instrument's bars on together with the coarser ones they make, each with its end as its
 * time, the coarsest first.
 *
 * <p>State per instrument: the coarse bars still open and the end of the last bar. A bar that
 * starts before the last one ended goes to {@link #LATE}; a hole of more bars than allowed is told
 * to {@link #GAPS}. A changed strategy adopts the coarse bars that it still wants.
 */
public final class RollUpOperator extends KeyedOperator<Bar, Bar> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Bar> LATE = new OutputTag<>("late-bars", Types.POJO(Bar.class));
  public static final OutputTag<Gap> GAPS = new OutputTag<>("gaps", Types.POJO(Gap.class));

  private final List<Timeframe> timeframes;
  private final int allowedGap;

  private transient RollUp rollUp;
  private transient ValueState<OpenBars> openBars;
  private transient Tally tally;
  private transient Map<Long, LongCounter> counters;

  public RollUpOperator(boolean sorted, List<Timeframe> timeframes, int allowedGap) {
    super(sorted);
    this.timeframes = List.copyOf(timeframes);
    this.allowedGap = allowedGap;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = new Tally(getRuntimeContext(), context.getOperatorStateStore(), context.isRestored());
    counters = new HashMap<>();
  }

  @Override
  public void open() throws Exception {
    super.open();
    rollUp = new RollUp(timeframes);
    openBars =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("open-bars", Types.POJO(OpenBars.class)));
  }

  @Override
  public void processElement(StreamRecord<Bar> element) throws Exception {
    Bar bar = element.getValue();
    OpenBars open = remembered();
    if (open == null) {
      open = rollUp.fresh();
      if (sorted) {
        wakeAt(Long.MAX_VALUE);
      }
    } else if (bar.start() < open.lastEnd) {
      emit(LATE, bar, element.getTimestamp());
      return;
    } else if (bar.start() - open.lastEnd > allowedGap * bar.span()) {
      emit(GAPS, new Gap(bar.instrument(), open.lastEnd, bar.start()), bar.end());
    }
    rollUp.next(open, bar, this::pass);
    openBars.update(open);
    if (!sorted) {
      for (int i = 0; i < open.count(); i++) {
        if (open.isOpen(i) && open.isFirst(i, bar)) {
          wakeAt(open.end(i));
        }
      }
    }
  }

  @Override
  protected void wake(long time) throws Exception {
    OpenBars open = remembered();
    if (open != null) {
      rollUp.passTime(open, key(), time, this::pass);
      openBars.update(open);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.save();
  }

  /** Null if there was no bar. */
  private OpenBars remembered() throws Exception {
    OpenBars open = openBars.value();
    return open == null ? null : rollUp.adopt(open);
  }

  private void pass(Bar bar) {
    LongCounter counter = counters.get(bar.span());
    if (counter == null) {
      counter = tally.counter("bars." + new Timeframe(bar.span()));
      counters.put(bar.span(), counter);
    }
    counter.add(1);
    emit(bar, bar.end());
  }
}
