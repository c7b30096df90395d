package dev.kontor.operators.watching;

import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.models.watching.Alert;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.Watch;
import dev.kontor.models.watching.WatchMemory;
import dev.kontor.models.watching.WatchSettings;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.time.SliceOperator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.OutputTag;

/**
 * Looks at each scored row: an input that moved away from the training, a score that did not come
 * true. What is beyond a limit goes to {@link #ALERTS}; a model that is held leaves no score,
 * neither does one that asks for its score (a stack), and ensembles do without them. A stack is
 * watched as it was asked, so it is not beyond a limit because a model before it is held.
 *
 * <p>State per instrument: for each watched model its last rows, scores and outcomes.
 */
public final class WatchOperator extends SliceOperator<Features, Features> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts", Types.POJO(Alert.class));

  private final StrategyPlan plan;
  private final LinkedHashMap<String, TrainingDistribution> trained;

  private transient Strategy strategy;
  private transient Watch[] watches;
  private transient boolean[] silent;
  private transient MapState<String, WatchMemory> memories;

  /**
   * @param trained what the models were trained on, where a limit needs it
   */
  public WatchOperator(
      boolean sorted, StrategyPlan plan, Map<String, TrainingDistribution> trained) {
    super(sorted, Types.POJO(Features.class));
    this.plan = plan;
    this.trained = new LinkedHashMap<>(trained);
  }

  @Override
  public void open() throws Exception {
    super.open();
    strategy = plan.compile();
    watches = new Watch[strategy.models().size()];
    silent = new boolean[watches.length];
    for (int i = 0; i < watches.length; i++) {
      ModelPlan model = strategy.models().get(i);
      WatchSettings settings = plan.settings().models().get(model.name()).watch();
      if (settings != null) {
        watches[i] = new Watch(model.name(), settings, model.fields(), trained.get(model.name()));
      }
    }
    memories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("watch", Types.STRING, Types.POJO(WatchMemory.class)));
  }

  @Override
  protected void slice(long time, List<Features> rows) throws Exception {
    if (rows.size() > 1) {
      rows.sort(Comparator.comparingLong(Features::ordinal));
    }
    for (Features row : rows) {
      emit(watch(row, time), time);
    }
  }

  /** Whether a model before it that it asks for is held, or rests on such a one. */
  private boolean restsOnSilence(ModelPlan model) {
    for (int index : model.indexes()) {
      int score = index - strategy.scorePlace(0);
      if (score >= 0 && silent[score]) {
        return true;
      }
    }
    return false;
  }

  private Features watch(Features features, long time) throws Exception {
    double[] asked = features.row();
    double[] row = asked.clone();
    for (int i = 0; i < watches.length; i++) {
      ModelPlan model = strategy.models().get(i);
      int place = strategy.scorePlace(i);
      silent[i] = restsOnSilence(model);
      if (watches[i] == null) {
        row[place] = silent[i] ? Double.NaN : asked[place];
        continue;
      }
      double[] values = new double[model.indexes().length];
      for (int j = 0; j < values.length; j++) {
        values[j] = asked[model.indexes()[j]];
      }
      WatchMemory memory = watches[i].memory(memories.get(model.name()));
      watches[i].step(
          memory,
          time,
          features.bar().instrument(),
          features.bar().closeE8(),
          values,
          asked[place],
          alert -> emit(ALERTS, alert, time));
      memories.put(model.name(), memory);
      silent[i] |= memory.held;
      row[place] = silent[i] ? Double.NaN : asked[place];
    }
    for (int i = 0; i < strategy.ensembles().size(); i++) {
      row[strategy.scorePlace(watches.length + i)] = strategy.ensembles().get(i).of(row);
    }
    return features.with(row);
  }
}
