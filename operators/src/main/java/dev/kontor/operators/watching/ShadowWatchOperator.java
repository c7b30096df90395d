package dev.kontor.operators.watching;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.models.watching.Alert;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.Watch;
import dev.kontor.models.watching.WatchMemory;
import dev.kontor.models.watching.WatchSettings;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.predict.Asked;
import dev.kontor.operators.time.SliceOperator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Looks at what shadows say as {@link WatchOperator} looks at champions, by the same limits. There
 * is nothing to hold: it only tells, of {@code MODEL@shadow}.
 *
 * <p>State per instrument: for each watched shadow its last rows, scores and outcomes. Another
 * version begins anew.
 */
public final class ShadowWatchOperator extends SliceOperator<Asked, Alert> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;
  private final LinkedHashMap<String, TrainingDistribution> trained;
  private final LinkedHashMap<String, Integer> first;

  private transient Map<String, Watch> watches;
  private transient Map<String, Watch> others;
  private transient MapState<String, WatchMemory> memories;

  /**
   * @param trained what shadows were trained on, by {@link #name}; of others it is taken to be what
   *     the model was trained on, which has the same inputs
   * @param first the versions that it is about; of others the scores of the training are not known
   */
  public ShadowWatchOperator(
      boolean sorted,
      StrategyPlan plan,
      Map<String, TrainingDistribution> trained,
      Map<String, Integer> first) {
    super(sorted, Types.POJO(Asked.class));
    this.plan = plan;
    this.trained = new LinkedHashMap<>(trained);
    this.first = new LinkedHashMap<>(first);
  }

  /** What alerts call the shadow of a model. */
  public static String name(String model) {
    return model + "@" + Alias.SHADOW.word();
  }

  @Override
  public void open() throws Exception {
    super.open();
    watches = new HashMap<>();
    others = new HashMap<>();
    for (ModelPlan model : plan.compile().models()) {
      WatchSettings settings = plan.settings().models().get(model.name()).watch();
      if (settings != null) {
        String name = name(model.name());
        TrainingDistribution known = trained.get(name);
        TrainingDistribution inputs = known == null ? trained.get(model.name()) : known;
        watches.put(model.name(), new Watch(name, settings.alertsOnly(), model.fields(), known));
        others.put(
            model.name(),
            new Watch(
                name,
                settings.alertsOnly(),
                model.fields(),
                inputs == null ? null : inputs.withoutScore()));
      }
    }
    memories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("watch", Types.STRING, Types.POJO(WatchMemory.class)));
  }

  @Override
  protected void slice(long time, List<Asked> all) throws Exception {
    all.sort(Comparator.comparing(Asked::model));
    for (Asked asked : all) {
      boolean isFirst = asked.version() == first.getOrDefault(asked.model(), 0);
      Watch watch = (isFirst ? watches : others).get(asked.model());
      if (watch == null) {
        continue;
      }
      WatchMemory before = memories.get(asked.model());
      WatchMemory memory =
          watch.memory(before != null && before.version == asked.version() ? before : null);
      memory.version = asked.version();
      watch.step(
          memory,
          time,
          asked.instrument(),
          asked.closeE8(),
          asked.inputs(),
          asked.score(),
          alert -> emit(alert, time));
      memories.put(asked.model(), memory);
    }
  }
}
