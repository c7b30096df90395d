package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Lane;
import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
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

  /** The counter of splits; with a dot and its name, of those of a reference. */
  public static final String SPLIT_COUNT = "splits";

  private final StrategyPlan plan;
  private final BarConfig config;
  private final boolean fills;
  private final boolean splitsLive;

  private transient Strategy strategy;
  private transient Timeframe wanted;
  private transient LiveSplits splits;
  private transient RollUp.Out taker;
  private transient Instruments instruments;
  private transient InstrumentState state;
  private transient Lane lane;
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
    taker = this::take;
    splits = new LiveSplits(config, strategy.indicators(), taker, this::tell);
    instruments = new Instruments(getRuntimeContext(), config, strategy.indicators());
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
      splits.tell(key(), state, lane, bar.start(), bar.end());
      next(bar);
    }
    instruments.save();
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
    splits.tell(key(), state, lane, bar.start(), time);
    lane.fill(state.bars, key(), time, taker);
    lane.close(state.bars, key(), time, taker);
    Bar now = splits.adjust(bar, time);
    int corrected = lane.revise(state.bars, now, time);
    counts.revised(lane.timeframe(bar));
    emit(REVISIONS, new Revision(time, bar, corrected), time);
  }

  /** Asks to be called when an open bar ends, and when the bar after this one should have come. */
  private void wakeFor(Bar bar) {
    OpenBars open = state.bars;
    for (int i = 0; i < open.count(); i++) {
      if (open.isOpen(i) && (fills || bar == null || open.isFirst(i, bar))) {
        wakeAt(open.end(i));
      }
    }
    long flat = lane.nextFlatEnd(open);
    if (flat != Long.MAX_VALUE) {
      wakeAt(flat);
    }
    long split = splits.next(key(), state);
    if (split != Long.MAX_VALUE) {
      wakeAt(split);
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
    instruments.save();
  }

  /** Nothing of the instrument is missing up to a time, that millisecond included. */
  protected final void passTime(long time) throws Exception {
    passTime(time, time);
  }

  /**
   * As {@link #passTime(long)}.
   *
   * @param from of an instrument that is new, splits up to this time are in its prices already
   */
  protected final void passTime(long time, long from) throws Exception {
    splits.tell(key(), state, lane, from, time + 1);
    lane.fill(state.bars, key(), time, taker);
  }

  /** From now on, these are the last bars of the references. What is over has not seen them. */
  protected final void show(double[] references, long time) throws Exception {
    lane.close(state.bars, key(), time - 1, taker);
    strategy.indicators().show(state.memory, references);
    instruments.save();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.save();
  }

  private void take(Timeframe timeframe, Bar bar, boolean filled) {
    counts.add(timeframe, filled);
    strategy.indicators().update(state.memory, timeframe, bar, lane.listing().calendar());
    if (timeframe.millis() == wanted.millis()) {
      state.ordinal++;
      emit(BARS, new StrategyBar(bar, filled), bar.end());
      emit(new Features(bar, state.ordinal, strategy.row(state.memory)), bar.end());
    }
  }

  private void tell(Split split) {
    tally.counter(SPLIT_COUNT).add(1);
    if (strategy.indicators().references().contains(split.instrument())) {
      tally.counter(SPLIT_COUNT + "." + split.instrument()).add(1);
    }
    emit(SPLITS, split, split.time());
  }

  /** Gives whether the instrument was known. */
  private boolean load(String instrument) throws Exception {
    boolean known = instruments.load(instrument);
    state = instruments.state();
    lane = instruments.lane();
    return known;
  }
}
