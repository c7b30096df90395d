package dev.kontor.operators.indicators;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.Gap;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.KeyedOperator;
import dev.kontor.operators.time.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Rolls an instrument's bars up into coarser ones and computes a strategy's indicators from all of
 * them; makes a row at each bar of the strategy's timeframe.
 *
 * <p>State per instrument: the coarse bars still open, and the indicators as one array of numbers
 * with its layout. A changed strategy adopts what it still computes. Every bar, given or made, goes
 * to {@link #BARS}, the coarsest of one end first; one that starts before the last one ended goes
 * to {@link #LATE}, and a hole of more bars than allowed is told to {@link #GAPS}.
 */
public abstract class IndicatorOperator<IN> extends KeyedOperator<IN, Features> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Bar> BARS = new OutputTag<>("bars", RecordType.BAR);
  public static final OutputTag<Bar> LATE = new OutputTag<>("late-bars", RecordType.BAR);
  public static final OutputTag<Gap> GAPS = new OutputTag<>("gaps", Types.POJO(Gap.class));

  private final StrategyPlan plan;
  private final int allowedGap;

  private transient Strategy strategy;
  private transient RollUp rollUp;
  private transient Consumer<Bar> taker;
  private transient long[] layout;
  private transient ValueState<InstrumentState> states;
  private transient InstrumentState state;
  private transient Tally tally;
  private transient List<Counter> counters;

  protected IndicatorOperator(boolean sorted, StrategyPlan plan, int allowedGap) {
    super(sorted);
    this.plan = plan;
    this.allowedGap = allowedGap;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = new Tally(getRuntimeContext(), context.getOperatorStateStore(), context.isRestored());
    counters = new ArrayList<>();
  }

  @Override
  public void open() throws Exception {
    super.open();
    strategy = plan.compile();
    rollUp = new RollUp(strategy.indicators().timeframes());
    taker = this::take;
    layout = strategy.indicators().layout();
    states =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("instrument", Types.POJO(InstrumentState.class)));
  }

  @Override
  public void processElement(StreamRecord<IN> element) throws Exception {
    if (!load() && sorted) {
      wakeAt(Long.MAX_VALUE);
    }
    Bar bar = bar(element.getValue());
    if (bar == null) {
      return;
    }
    OpenBars open = state.bars;
    if (bar.start() < open.lastEnd) {
      emit(LATE, bar, element.getTimestamp());
      return;
    }
    if (open.lastEnd != Long.MIN_VALUE && bar.start() - open.lastEnd > allowedGap * bar.span()) {
      emit(GAPS, new Gap(bar.instrument(), open.lastEnd, bar.start()), bar.end());
    }
    rollUp.next(open, bar, taker);
    states.update(state);
    if (!sorted) {
      for (int i = 0; i < open.count(); i++) {
        if (open.isOpen(i) && open.isFirst(i, bar)) {
          wakeAt(open.end(i));
        }
      }
    }
  }

  /** The instrument's next bar; null if it has none. */
  protected abstract Bar bar(IN element) throws Exception;

  @Override
  protected void wake(long time) throws Exception {
    load();
    rollUp.passTime(state.bars, key(), time, taker);
    states.update(state);
  }

  /** From now on, these are the last bars of the references. What is over has not seen them. */
  protected final void show(double[] references, long time) throws Exception {
    rollUp.passTime(state.bars, key(), time - 1, taker);
    strategy.indicators().show(state.memory, references);
    states.update(state);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.save();
  }

  private void take(Bar bar) {
    count(bar.span());
    emit(BARS, bar, bar.end());
    strategy.indicators().update(state.memory, bar);
    if (bar.span() == strategy.timeframe().millis()) {
      state.ordinal++;
      emit(new Features(bar, state.ordinal, strategy.row(state.memory)), bar.end());
    }
  }

  private void count(long span) {
    for (Counter counter : counters) {
      if (counter.span() == span) {
        counter.count().add(1);
        return;
      }
    }
    Counter counter = new Counter(span, tally.counter("bars." + new Timeframe(span)));
    counter.count().add(1);
    counters.add(counter);
  }

  /** Gives whether the instrument was known. */
  private boolean load() throws Exception {
    state = states.value();
    boolean known = state != null;
    if (!known) {
      state = new InstrumentState();
      state.bars = rollUp.fresh();
      state.memory = strategy.indicators().fresh();
    } else if (state.layout != layout && !Arrays.equals(state.layout, layout)) {
      state.bars = rollUp.adopt(state.bars);
      state.memory = strategy.indicators().adopt(state.layout, state.memory);
    }
    state.layout = layout;
    return known;
  }

  /** How many bars of a length there were: a list of a few is searched faster than a map. */
  private record Counter(long span, LongCounter count) {}
}
