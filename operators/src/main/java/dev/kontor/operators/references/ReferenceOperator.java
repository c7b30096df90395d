package dev.kontor.operators.references;

import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.ReferenceBars;
import dev.kontor.models.indicators.References;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.bars.PulseOperator;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.SliceOperator;
import dev.kontor.operators.time.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;

/**
 * Puts the last bars of the references beside each bar: of all that is known at one time, a bar of
 * a reference counts for every instrument. An instrument whose own bar may end without another one
 * is told of a reference's new bar too if it has none itself. A revised bar of a reference, and a
 * split, change its longer bars that are open, and no number that is out but to tell it in new
 * shares.
 *
 * <p>One key: all instruments in one order of time. State: the references' bars, and the {@link
 * Listeners}.
 */
public final class ReferenceOperator extends SliceOperator<Bar, Referring> {
  private static final long serialVersionUID = 1L;

  /** What the count of a reference's bars begins with. */
  public static final String COUNT = "references.";

  /** The longest first, of revised ones the earliest. */
  private static final Comparator<Bar> ORDER =
      Comparator.comparing(Bar::instrument)
          .thenComparingLong(bar -> bar.isRevised() ? bar.start() : -bar.start());

  private final StrategyPlan plan;
  private final BarConfig config;
  private final Timeframe timeframe;

  private transient References references;
  private transient ValueState<ReferenceBars> saved;
  private transient Listeners listeners;
  private transient ReferenceBars bars;
  private transient Map<Listing, Grid> grids;
  private transient Set<String> told;
  private transient boolean pulsed;
  private transient Tally tally;

  public ReferenceOperator(boolean sorted, StrategyPlan plan, BarConfig config) {
    super(sorted, RecordType.BAR);
    this.plan = plan;
    this.config = config;
    timeframe = plan.settings().timeframe();
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    tally = new Tally(getRuntimeContext(), context.getOperatorStateStore(), context.isRestored());
  }

  @Override
  public void open() throws Exception {
    super.open();
    references =
        new References(
            plan.references(), timeframe, config.listings(), config.filling(), config.splits());
    saved =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("references", Types.POJO(ReferenceBars.class)));
    listeners = new Listeners(getRuntimeContext());
    grids = new HashMap<>();
    told = new HashSet<>();
  }

  @Override
  protected void slice(long time, List<Bar> elements) throws Exception {
    load();
    passTime(time - 1, end -> tellAll(end, false));
    references.split(bars, time);
    elements.sort(ORDER);
    double[] before = bars.values;
    for (Bar bar : elements) {
      if (PulseOperator.isPulse(bar)) {
        pulsed = true;
      } else if (bar.isRevised()) {
        references.revise(bars, bar, time);
      } else if (references.has(bar.instrument())) {
        references.next(bars, bar);
        tally.counter(COUNT + bar.instrument()).add(1);
      }
    }
    passTime(time, end -> {});
    for (Bar bar : elements) {
      emit(new Referring(bar.instrument(), time, bar, bars.values, false), time);
      told.add(bar.instrument());
      if (!PulseOperator.isPulse(bar)) {
        listen(bar, time);
      }
    }
    if (bars.values != before) {
      tellAll(time, false);
    }
    told.clear();
    save();
  }

  /** After the last moment of all data, no hole is filled any more. */
  private void passTime(long time, LongConsumer changed) {
    if (sorted ? pulsed : watermark() == Long.MAX_VALUE) {
      references.close(bars, time, changed);
    } else {
      references.passTime(bars, time, changed);
    }
  }

  /** Until when the instrument's own bar may end without another one. */
  private void listen(Bar bar, long time) throws Exception {
    if (config.fills()) {
      listeners.add(bar.instrument(), Long.MAX_VALUE);
      return;
    }
    Listing listing = config.listings().of(bar.instrument());
    long span = listing.timeframe() == null ? bar.span() : listing.timeframe().millis();
    if (span < timeframe.millis()) {
      Grid grid = grids.computeIfAbsent(listing, l -> l.grid(timeframe));
      long end = grid.covers(bar.end() - 1) ? grid.endOf(bar.end() - 1) : time;
      if (!bar.isRevised() || end > time) {
        listeners.add(bar.instrument(), end);
        if (!sorted) {
          wakeAt(end);
        }
      }
    }
  }

  /** In the end, what is open is closed in the order of its ends, as BATCH does it. */
  @Override
  protected void wake(long time) throws Exception {
    super.wake(time);
    if (sorted || watermark() == Long.MAX_VALUE) {
      return;
    }
    load();
    references.passTime(bars, time, end -> tellAll(end, false));
    save();
    listeners.forget(time);
  }

  @Override
  protected void end() throws Exception {
    load();
    references.close(bars, Long.MAX_VALUE, time -> tellAll(time, true));
    saved.update(bars);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.save();
  }

  /** Those who have a bar of this time have been told. */
  private void tellAll(long time, boolean over) {
    listeners.forEach(
        time,
        instrument -> {
          if (!told.contains(instrument)) {
            emit(new Referring(instrument, time, null, bars.values, over), time);
          }
        });
  }

  private void load() throws Exception {
    bars = saved.value();
    bars = bars == null ? references.fresh() : references.adopt(bars);
  }

  private void save() throws Exception {
    saved.update(bars);
    long next = references.nextEnd(bars);
    if (!sorted && next != Long.MAX_VALUE) {
      wakeAt(next);
    }
  }
}
