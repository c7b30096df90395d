package dev.kontor.operators.watching;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.models.strategy.Strategy.ModelPlan;
import dev.kontor.models.watching.Alert;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.WatchMemory;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.indicators.Features;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * <p>State per instrument: for each watched model its last rows, scores and outcomes, of the
 * version that scored last. A version that takes over begins anew, held against its own training.
 */
public class WatchOperator extends HearingOperator<Features, Features> {
  private static final long serialVersionUID = 1L;

  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts", Types.POJO(Alert.class));

  private final StrategyPlan plan;
  private final BarConfig bars;
  private final LinkedHashMap<String, TrainingDistribution> trained;
  private final LinkedHashMap<String, Integer> first;

  private transient Strategy strategy;
  private transient Watches[] watches;
  private transient boolean[] silent;
  private transient MapState<String, WatchMemory> memories;

  /**
   * @param bars tells of splits
   * @param trained what the models that the run starts with were trained on, where a limit needs it
   * @param first their versions; 0 or absent for a file of no version
   */
  public WatchOperator(
      boolean sorted,
      StrategyPlan plan,
      BarConfig bars,
      Map<String, TrainingDistribution> trained,
      Map<String, Integer> first) {
    super(sorted, Types.POJO(Features.class));
    this.plan = plan;
    this.bars = bars;
    this.trained = new LinkedHashMap<>(trained);
    this.first = new LinkedHashMap<>(first);
  }

  @Override
  public void open() throws Exception {
    super.open();
    strategy = plan.compile();
    watches = new Watches[strategy.models().size()];
    silent = new boolean[watches.length];
    for (int i = 0; i < watches.length; i++) {
      watches[i] = Watches.of(plan, strategy.models().get(i), Alias.CHAMPION, trained, first);
    }
    hearAgain();
    memories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("watch", Types.STRING, Types.POJO(WatchMemory.class)));
  }

  @Override
  protected void promote(Promotion promotion) {
    for (int i = 0; i < watches.length; i++) {
      boolean meant = strategy.models().get(i).name().equals(promotion.model());
      if (meant && watches[i] != null && !promotion.isShadow()) {
        watches[i].promote(promotion);
      }
    }
  }

  @Override
  protected void forget(long time) {
    for (Watches one : watches) {
      if (one != null) {
        one.forget(time);
      }
    }
  }

  @Override
  protected void slice(long time, List<Features> rows) throws Exception {
    if (rows.size() > 1) {
      rows.sort(Comparator.comparingLong(Features::ordinal));
    }
    for (Features row : rows) {
      emit(watch(row), time);
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

  /** Shows a row to the version in force, and gives what is remembered of it then. */
  private WatchMemory watch(
      Watches watches, String model, Features row, double[] values, double score) throws Exception {
    long time = row.bar().end();
    String instrument = row.bar().instrument();
    Consumer<Alert> alerts = alert -> emit(ALERTS, alert, time);
    Watches.Watched now = watches.at(time);
    WatchMemory before = memories.get(model);
    WatchMemory memory =
        now.watch().memory(before, was(before, watches), now.version(), time, instrument, alerts);
    now.watch()
        .step(
            memory,
            time,
            instrument,
            bars.splits(instrument),
            row.bar().closeE8(),
            values,
            score,
            alerts);
    return memory;
  }

  /** What was written before versions were kept is of the one that the run started with. */
  private static int was(WatchMemory before, Watches watches) {
    return before == null || before.version == 0 ? watches.first().version() : before.version;
  }

  private Features watch(Features features) throws Exception {
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
      WatchMemory memory = watch(watches[i], model.name(), features, values, asked[place]);
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
