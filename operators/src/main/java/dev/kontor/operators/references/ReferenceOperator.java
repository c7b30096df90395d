package dev.kontor.operators.references;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.ReferenceBars;
import dev.kontor.models.indicators.References;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.records.RecordType;
import dev.kontor.operators.time.SliceOperator;
import dev.kontor.operators.time.Tally;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;

/**
 * Puts the last bars of the references beside each bar: of all that is known at one time, a bar of
 * a reference counts for every instrument. An instrument whose longer bar may still be open is told
 * of a reference's new bar too if it has none itself, since its own may end without another.
 *
 * <p>One key: all instruments in one order of time. State: the references' bars, and for each
 * instrument with shorter bars than the strategy's when its last one ended.
 */
public final class ReferenceOperator extends SliceOperator<Bar, Referring> {
  private static final long serialVersionUID = 1L;

  /** What the count of a reference's bars begins with. */
  public static final String COUNT = "references.";

  private static final Comparator<Bar> ORDER =
      Comparator.comparing(Bar::instrument).thenComparing(Bar::start, Comparator.reverseOrder());

  private final StrategyPlan plan;
  private final Timeframe timeframe;

  private transient References references;
  private transient ValueState<ReferenceBars> saved;
  private transient MapState<String, Long> listeners;
  private transient ReferenceBars bars;
  private transient Tally tally;

  public ReferenceOperator(boolean sorted, StrategyPlan plan) {
    super(sorted, RecordType.BAR);
    this.plan = plan;
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
    references = new References(plan.references(), timeframe);
    saved =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("references", Types.POJO(ReferenceBars.class)));
    listeners =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("listeners", Types.STRING, Types.LONG));
  }

  @Override
  protected void slice(long time, List<Bar> elements) throws Exception {
    load();
    passTime(time - 1);
    elements.sort(ORDER);
    double[] before = bars.values;
    for (Bar bar : elements) {
      if (references.has(bar.instrument())) {
        references.next(bars, bar);
        tally.counter(COUNT + bar.instrument()).add(1);
      }
    }
    references.passTime(bars, time);
    for (Bar bar : elements) {
      emit(new Referring(bar.instrument(), time, bar, bars.values), time);
      if (bar.span() < timeframe.millis()) {
        listeners.put(bar.instrument(), time);
      }
    }
    if (bars.values != before) {
      tellListeners(time);
    }
    save();
    if (!sorted) {
      wakeAt(timeframe.endOf(time) + timeframe.millis());
    }
  }

  @Override
  protected void wake(long time) throws Exception {
    super.wake(time);
    load();
    passTime(time);
    save();
    if (!sorted && timeframe.startOf(time) == time) {
      forgetListeners(time);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    tally.save();
  }

  /** Closes what ends at or before a time, each at its end. */
  private void passTime(long time) throws Exception {
    for (long end = references.nextEnd(bars);
        end <= time && end != Long.MAX_VALUE;
        end = references.nextEnd(bars)) {
      references.passTime(bars, end);
      tellListeners(end);
    }
  }

  /** Those who have a bar of this time have been told; those whose last is too old have no news. */
  private void tellListeners(long time) throws Exception {
    for (Map.Entry<String, Long> listener : listeners.entries()) {
      long age = time - listener.getValue();
      if (age > 0 && age < timeframe.millis()) {
        emit(new Referring(listener.getKey(), time, null, bars.values), time);
      }
    }
  }

  private void forgetListeners(long time) throws Exception {
    Iterator<Map.Entry<String, Long>> all = listeners.iterator();
    while (all.hasNext()) {
      if (time - all.next().getValue() >= timeframe.millis()) {
        all.remove();
      }
    }
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
