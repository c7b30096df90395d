package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Lane;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.bars.Gap;
import dev.kontor.operators.bars.PulseOperator;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.KeyedOperator;
import dev.kontor.operators.time.Tally;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
 * with its layout. A changed strategy adopts what it still computes. The bars that came in go to
 * {@link #MARKS}, those of the strategy to {@link #BARS}; one that starts before the last one ended
 * goes to {@link #LATE}, and a hole of more bars than allowed is told to {@link #GAPS}. Flat bars
 * that fill a hole are no marks: nothing can fill where nobody traded.
 *
 * <p>A revised bar goes to {@link #REVISIONS} and into the coarse bars that are still open; no
 * value that is out changes. A split goes to {@link #SPLITS} at its time, and all that is
 * remembered is told in new shares from then on.
 */
public abstract class IndicatorOperator<IN> extends KeyedOperator<IN, Features> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Bar> MARKS = new OutputTag<>("marks", RecordType.BAR);
  public static final OutputTag<StrategyBar> BARS = new OutputTag<>("bars", StrategyBar.TYPE);
  public static final OutputTag<Bar> LATE = new OutputTag<>("late-bars", RecordType.BAR);
  public static final OutputTag<Gap> GAPS = new OutputTag<>("gaps", Types.POJO(Gap.class));

  public static final OutputTag<Revision> REVISIONS = new OutputTag<>("revisions", Revision.TYPE);
  public static final OutputTag<Split> SPLITS = new OutputTag<>("splits", Types.POJO(Split.class));

  /** The counter of splits. */
  public static final String SPLIT_COUNT = "splits";

  private final StrategyPlan plan;
  private final BarConfig config;
  private final boolean fills;
  private final boolean splitsLive;

  private transient Strategy strategy;
  private transient Timeframe wanted;
  private transient Map<Listing, Lane> lanes;
  private transient Listing listing;
  private transient Lane lane;
  private transient Splits splits;
  private transient RollUp.Out taker;
  private transient long[] layout;
  private transient ValueState<InstrumentState> states;
  private transient InstrumentState state;
  private transient Tally tally;
  private transient BarCounts counts;

  protected IndicatorOperator(boolean sorted, StrategyPlan plan, BarConfig config) {
    super(sorted);
    this.plan = plan;
    this.config = config;
    fills = config.fills();
    splitsLive = config.splitsLive();
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = new Tally(getRuntimeContext(), context.getOperatorStateStore(), context.isRestored());
    counts = new BarCounts(tally);
  }

  @Override
  public void open() throws Exception {
    super.open();
    strategy = plan.compile();
    wanted = strategy.timeframe();
    lanes = new HashMap<>();
    taker = this::take;
    layout = strategy.indicators().layout();
    states =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("instrument", Types.POJO(InstrumentState.class)));
  }

  @Override
  public void processElement(StreamRecord<IN> element) throws Exception {
    if (!load(key()) && sorted) {
      wakeAt(Long.MAX_VALUE);
    }
    Bar bar = bar(element.getValue());
    if (bar == null) {
      return;
    }
    if (PulseOperator.isPulse(bar)) {
      passTime(bar.end() - 1);
    } else if (bar.isRevised()) {
      revise(bar, element.getTimestamp());
    } else if (bar.start() < state.bars.lastEnd) {
      emit(LATE, bar, element.getTimestamp());
      return;
    } else {
      split(bar.start(), bar.end());
      next(bar);
    }
    states.update(state);
    if (!sorted) {
      wakeFor(bar);
    }
  }

  private void next(Bar bar) {
    if (lane.isGap(state.bars, bar, config.allowedGap())) {
      emit(GAPS, new Gap(bar.instrument(), state.bars.tradedUntil(), bar.start()), bar.end());
    }
    emit(MARKS, bar, bar.end());
    lane.next(state.bars, bar, taker);
  }

  private void revise(Bar bar, long time) throws Exception {
    split(bar.start(), time);
    lane.fill(state.bars, key(), time, taker);
    lane.close(state.bars, key(), time, taker);
    Bar now = splits.adjust(bar, bar.end() - 1, time);
    int corrected = lane.revise(state.bars, now, time);
    counts.revised(lane.timeframe(bar));
    emit(REVISIONS, new Revision(time, bar, corrected), time);
  }

  /**
   * Tells what is remembered in the shares after each split before a time, once what ended by it is
   * out.
   *
   * @param from of an instrument that is new, splits up to this time are in its prices already
   */
  private void split(long from, long before) throws Exception {
    if (!splitsLive) {
      state.splitTime = 0;
      return;
    }
    if (state.splitTime == 0) {
      state.splitTime = state.bars.lastEnd == Long.MIN_VALUE ? from : state.bars.lastEnd - 1;
    }
    for (Split split : splits.between(state.splitTime, before)) {
      lane.fill(state.bars, key(), split.time(), taker);
      lane.close(state.bars, key(), split.time(), taker);
      state.split(split);
      strategy.indicators().split(state.memory, split);
      tally.counter(SPLIT_COUNT).add(1);
      emit(SPLITS, split, split.time());
    }
  }

  /** Asks to be called when an open bar ends, and when the bar after this one should have come. */
  private void wakeFor(Bar bar) {
    OpenBars open = state.bars;
    for (int i = 0; i < open.count(); i++) {
      if (open.isOpen(i) && (fills || bar == null || open.isFirst(i, bar))) {
        wakeAt(open.end(i));
      }
    }
    if (fills) {
      long next = lane.nextFlatEnd(open);
      if (next != Long.MAX_VALUE) {
        wakeAt(next);
      }
    }
    if (splitsLive && splits.next(state.splitTime) != Long.MAX_VALUE) {
      wakeAt(splits.next(state.splitTime));
    }
  }

  /** The instrument's next bar; null if it has none. */
  protected abstract Bar bar(IN element) throws Exception;

  @Override
  protected void wake(long time) throws Exception {
    load(key());
    if ((fills || splitsLive) && !sorted && watermark() != Long.MAX_VALUE) {
      passTime(time);
      wakeFor(null);
    }
    lane.close(state.bars, key(), time, taker);
    states.update(state);
  }

  /** Nothing of the instrument is missing up to a time, that millisecond included. */
  protected final void passTime(long time) throws Exception {
    split(time, time + 1);
    lane.fill(state.bars, key(), time, taker);
  }

  /** From now on, these are the last bars of the references. What is over has not seen them. */
  protected final void show(double[] references, long time) throws Exception {
    lane.close(state.bars, key(), time - 1, taker);
    strategy.indicators().show(state.memory, references);
    states.update(state);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.save();
  }

  private void take(Timeframe timeframe, Bar bar, boolean filled) {
    counts.add(timeframe, filled);
    strategy.indicators().update(state.memory, timeframe, bar, listing.calendar());
    if (timeframe.millis() == wanted.millis()) {
      state.ordinal++;
      emit(BARS, new StrategyBar(bar, filled), bar.end());
      emit(new Features(bar, state.ordinal, strategy.row(state.memory)), bar.end());
    }
  }

  /** Gives whether the instrument was known. */
  private boolean load(String instrument) throws Exception {
    look(config.listings().of(instrument));
    splits = config.splits(instrument);
    state = states.value();
    boolean known = state != null;
    if (!known) {
      state = new InstrumentState();
      state.bars = lane.fresh();
      state.memory = strategy.indicators().fresh();
    } else if (state.layout != layout && !Arrays.equals(state.layout, layout)) {
      state.bars = lane.adopt(state.bars);
      state.memory = strategy.indicators().adopt(state.layout, state.memory);
    }
    state.layout = layout;
    return known;
  }

  private void look(Listing given) {
    if (given != listing) {
      listing = given;
      lane =
          lanes.computeIfAbsent(
              given, l -> new Lane(l, config.filling(), strategy.indicators().timeframes()));
    }
  }
}
