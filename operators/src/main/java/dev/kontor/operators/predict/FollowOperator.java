package dev.kontor.operators.predict;

import dev.kontor.models.market.Bar;
import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.predict.Following;
import dev.kontor.models.predict.FollowingMemory;
import dev.kontor.models.strategy.Strategy;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.time.SliceOperator;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Writes the score of each ensemble that follows the best of its members into the row, once their
 * own scores are there and a watch has taken away those of models that are held.
 *
 * <p>State per instrument: for each such ensemble what its members said of late and what came.
 */
public final class FollowOperator extends SliceOperator<Features, Features> {
  private static final long serialVersionUID = 1L;

  private final StrategyPlan plan;
  private final BarConfig bars;

  private transient Strategy strategy;
  private transient Following[] followings;
  private transient MapState<String, FollowingMemory> memories;

  /**
   * @param bars tells of splits
   */
  public FollowOperator(boolean sorted, StrategyPlan plan, BarConfig bars) {
    super(sorted, Types.POJO(Features.class));
    this.plan = plan;
    this.bars = bars;
  }

  @Override
  public void open() throws Exception {
    super.open();
    strategy = plan.compile();
    followings = new Following[strategy.ensembles().size()];
    for (int i = 0; i < followings.length; i++) {
      Ensemble ensemble = strategy.ensembles().get(i);
      if (ensemble.follows()) {
        followings[i] =
            new Following(ensemble, plan.settings().ensembles().get(ensemble.name()).bestRecent());
      }
    }
    memories =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "following", Types.STRING, Types.POJO(FollowingMemory.class)));
  }

  @Override
  protected void slice(long time, List<Features> rows) throws Exception {
    if (rows.size() > 1) {
      rows.sort(Comparator.comparingLong(Features::ordinal));
    }
    for (Features row : rows) {
      emit(follow(row), time);
    }
  }

  private Features follow(Features features) throws Exception {
    double[] row = features.row().clone();
    Bar bar = features.bar();
    for (int i = 0; i < followings.length; i++) {
      if (followings[i] == null) {
        continue;
      }
      FollowingMemory memory = followings[i].memory(memories.get(followings[i].name()));
      row[strategy.scorePlace(strategy.models().size() + i)] =
          followings[i].step(memory, bar.end(), bars.splits(bar.instrument()), bar.closeE8(), row);
      memories.put(followings[i].name(), memory);
    }
    return features.with(row);
  }
}
