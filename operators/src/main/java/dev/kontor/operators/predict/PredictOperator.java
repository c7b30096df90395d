package dev.kontor.operators.predict;

import dev.kontor.models.market.Bar;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.registry.Score;
import dev.kontor.operators.Promotions;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Adds each model's score to the row, by the version that is in force at the bar's end, and tells
 * aside what each version said. A row waits until the watermark has passed its time, when every
 * promotion that concerns it has been heard.
 *
 * <p>State: rows that wait; promotions that hold or are to hold, with the models themselves, so
 * that a restore needs no registry. All that score have the same.
 */
public class PredictOperator extends AbstractStreamOperator<Features>
    implements TwoInputStreamOperator<Features, Promotion, Features> {
  private static final long serialVersionUID = 1L;

  /** What champions and shadows said. */
  public static final OutputTag<Score> SCORES = new OutputTag<>("scores", Types.POJO(Score.class));

  /** What watched shadows were asked. */
  public static final OutputTag<Asked> ASKED = new OutputTag<>("asked", Types.POJO(Asked.class));

  private final StrategyPlan plan;
  private final Promotions promotions;

  private transient Cast cast;
  private transient List<Features> waiting;
  private transient ListState<Features> savedRows;
  private transient Heard heard;

  public PredictOperator(StrategyPlan plan, Promotions promotions) {
    this.plan = plan;
    this.promotions = promotions;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    savedRows =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("waiting", Types.POJO(Features.class)));
    heard = new Heard(context.getOperatorStateStore());
    waiting = new ArrayList<>();
    savedRows.get().forEach(waiting::add);
  }

  @Override
  public void open() throws Exception {
    super.open();
    cast = new Cast(plan, promotions, getMetricGroup());
    heard.inOrder().forEach(cast::promote);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    savedRows.update(waiting);
  }

  @Override
  public void processElement1(StreamRecord<Features> row) throws Exception {
    waiting.add(row.getValue());
  }

  @Override
  public void processElement2(StreamRecord<Promotion> element) throws Exception {
    Promotion promotion = element.getValue();
    if (!promotion.isRefused()) {
      heard.add(promotion);
      cast.promote(promotion);
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    release(mark.getTimestamp());
    cast.forget(mark.getTimestamp());
    heard.forget(mark.getTimestamp());
    super.processWatermark(mark);
  }

  private void release(long time) {
    if (waiting.isEmpty()) {
      return;
    }
    List<Features> later = new ArrayList<>();
    for (Features row : waiting) {
      if (row.bar().end() <= time) {
        score(row);
      } else {
        later.add(row);
      }
    }
    waiting = later;
  }

  /** Scores a row now. */
  protected final void score(Features features) {
    long time = features.bar().end();
    double[] row = features.row().clone();
    Grounds grounds =
        cast.score(
            time,
            row,
            (model, served, role, value) -> {
              output.collect(
                  SCORES,
                  new StreamRecord<>(
                      new Score(
                          time,
                          features.bar().instrument(),
                          features.ordinal(),
                          model,
                          served.version(),
                          role.word(),
                          value),
                      time));
              if (role == Alias.SHADOW && plan.settings().models().get(model).watch() != null) {
                tellWatch(features.bar(), model, served.version(), cast.inputs(model, row), value);
              }
            });
    output.collect(
        new StreamRecord<>(new Features(features.bar(), features.ordinal(), row, grounds), time));
  }

  private void tellWatch(Bar bar, String model, int version, double[] inputs, double score) {
    output.collect(
        ASKED,
        new StreamRecord<>(
            new Asked(bar.end(), bar.instrument(), bar.closeE8(), model, version, inputs, score),
            bar.end()));
  }

  /** Who is told of each score. */
  @FunctionalInterface
  interface Listener {
    void said(String model, Served by, Alias role, double value);
  }
}
