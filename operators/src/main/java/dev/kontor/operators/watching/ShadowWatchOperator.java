package dev.kontor.operators.watching;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.models.watching.Alert;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.WatchMemory;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.predict.Asked;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Looks at what shadows say as {@link WatchOperator} looks at champions, by the same limits. There
 * is nothing to hold: it only tells, of {@code MODEL@shadow}.
 *
 * <p>State per instrument: for each watched shadow its last rows, scores and outcomes. Another
 * version begins anew, held against its own training.
 */
public final class ShadowWatchOperator extends HearingOperator<Asked, Alert> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;
  private final BarConfig bars;
  private final LinkedHashMap<String, TrainingDistribution> trained;
  private final LinkedHashMap<String, Integer> first;

  private transient Map<String, Watches> watches;
  private transient MapState<String, WatchMemory> memories;

  /**
   * @param bars tells of splits
   * @param trained what shadows were trained on, by {@link #name}; of others it is taken to be what
   *     the model was trained on, which has the same inputs
   * @param first the versions of the shadows that the run starts with
   */
  public ShadowWatchOperator(
      boolean sorted,
      StrategyPlan plan,
      BarConfig bars,
      Map<String, TrainingDistribution> trained,
      Map<String, Integer> first) {
    super(sorted, Types.POJO(Asked.class));
    this.plan = plan;
    this.bars = bars;
    this.trained = new LinkedHashMap<>(trained);
    this.first = new LinkedHashMap<>(first);
  }

  /** What alerts call the shadow of a model. */
  public static String name(String model) {
    return Watches.name(model, Alias.SHADOW);
  }

  @Override
  public void open() throws Exception {
    super.open();
    watches = new HashMap<>();
    for (ModelPlan model : plan.compile().models()) {
      Watches one = Watches.of(plan, model, Alias.SHADOW, trained, first);
      if (one != null) {
        watches.put(model.name(), one);
      }
    }
    hearAgain();
    memories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("watch", Types.STRING, Types.POJO(WatchMemory.class)));
  }

  @Override
  protected void promote(Promotion promotion) {
    Watches one = watches.get(promotion.model());
    if (one != null && promotion.isShadow()) {
      one.promote(promotion);
    }
  }

  @Override
  protected void forget(long time) {
    watches.values().forEach(one -> one.forget(time));
  }

  @Override
  protected void slice(long time, List<Asked> all) throws Exception {
    all.sort(Comparator.comparing(Asked::model));
    for (Asked asked : all) {
      Watches model = watches.get(asked.model());
      if (model != null) {
        watch(model.at(time, asked.version()), asked);
      }
    }
  }

  private void watch(Watches.Watched now, Asked asked) throws Exception {
    long time = asked.time();
    Consumer<Alert> alerts = alert -> emit(alert, time);
    WatchMemory before = memories.get(asked.model());
    WatchMemory memory =
        now.watch()
            .memory(
                before,
                before == null ? now.version() : before.version,
                now.version(),
                time,
                asked.instrument(),
                alerts);
    now.watch()
        .step(
            memory,
            time,
            asked.instrument(),
            bars.splits(asked.instrument()),
            asked.closeE8(),
            asked.inputs(),
            asked.score(),
            alerts);
    memories.put(asked.model(), memory);
  }
}
