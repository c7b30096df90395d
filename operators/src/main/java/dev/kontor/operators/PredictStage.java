package dev.kontor.operators;

import dev.kontor.models.ledger.Entry;
import dev.kontor.models.registry.ModelControl;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.registry.Score;
import dev.kontor.models.watching.Alert;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.predict.Asked;
import dev.kontor.operators.predict.FollowOperator;
import dev.kontor.operators.predict.PredictFunction;
import dev.kontor.operators.predict.PredictOperator;
import dev.kontor.operators.predict.PromotionFunction;
import dev.kontor.operators.predict.SortedPredictOperator;
import dev.kontor.operators.watching.ShadowWatchOperator;
import dev.kontor.operators.watching.WatchOperator;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From rows without scores to rows with them: promotions, models, and who watches them; each is
 * there only if the configuration asks for it.
 *
 * @param entries for the ledger; null if there can be no promotion
 * @param scores null if there is no registry and no shadow
 * @param alerts null if nothing can raise one
 * @param asked of shadows; null if there can be none
 * @param promotions that were decided, to all; null if there can be none
 */
record PredictStage(
    SingleOutputStreamOperator<Features> rows,
    DataStream<Entry> entries,
    DataStream<Score> scores,
    DataStream<Alert> alerts,
    DataStream<Asked> asked,
    DataStream<Promotion> promotions) {

  static PredictStage wire(
      SingleOutputStreamOperator<Features> features,
      DataStream<ModelControl> controls,
      TradingConfig config,
      boolean sorted) {
    StrategyPlan plan = config.plan();
    if (plan.settings().models().isEmpty()) {
      return new PredictStage(features, null, null, null, null, null);
    }
    PredictStage stage =
        controls == null || config.promotions() == null
            ? still(features, plan)
            : listening(features, controls, config, sorted);
    boolean watched = plan.settings().models().values().stream().anyMatch(m -> m.watch() != null);
    stage = watched ? stage.watched(config, sorted) : stage;
    boolean follows =
        plan.settings().ensembles().values().stream().anyMatch(e -> e.bestRecent() != null);
    return follows ? stage.following(config, sorted) : stage;
  }

  private static PredictStage still(
      SingleOutputStreamOperator<Features> features, StrategyPlan plan) {
    return new PredictStage(
        features
            .map(new PredictFunction(plan))
            .returns(Features.class)
            .name("predict")
            .uid("predict"),
        null,
        null,
        null,
        null,
        null);
  }

  private static PredictStage listening(
      SingleOutputStreamOperator<Features> features,
      DataStream<ModelControl> controls,
      TradingConfig config,
      boolean sorted) {
    SingleOutputStreamOperator<Promotion> promotions =
        controls
            .process(
                new PromotionFunction(config.plan(), config.promotions()),
                Types.POJO(Promotion.class))
            .name("promotions")
            .uid("promotions")
            .setParallelism(1)
            .setMaxParallelism(1);
    SingleOutputStreamOperator<Features> rows =
        features
            .connect(promotions.broadcast())
            .transform(
                "predict",
                Types.POJO(Features.class),
                sorted
                    ? new SortedPredictOperator(config.plan(), config.promotions())
                    : new PredictOperator(config.plan(), config.promotions()))
            .uid("predict");
    SingleOutputStreamOperator<Entry> entries =
        promotions
            .map(one -> Entry.of(one.time(), one.sequence(), one.change()))
            .returns(Types.POJO(Entry.class))
            .name("promotion entries")
            .uid("promotion-entries")
            .setParallelism(1);
    SingleOutputStreamOperator<Alert> refused =
        promotions
            .filter(Promotion::isAlarming)
            .name("refused promotions")
            .uid("refused-promotions")
            .setParallelism(1)
            .map(Promotion::alert)
            .returns(Types.POJO(Alert.class))
            .name("promotion alerts")
            .uid("promotion-alerts")
            .setParallelism(1);
    return new PredictStage(
        rows,
        entries,
        rows.getSideOutput(PredictOperator.SCORES),
        refused,
        rows.getSideOutput(PredictOperator.ASKED),
        promotions.broadcast());
  }

  private DataStream<Alert> shadows(TradingConfig config, boolean sorted) {
    return asked
        .keyBy(Asked::instrument)
        .connect(promotions)
        .transform(
            "watch shadows",
            Types.POJO(Alert.class),
            new ShadowWatchOperator(
                sorted,
                config.plan(),
                config.bars(),
                config.trained(),
                config.promotions().shadowVersions()))
        .uid("watch-shadows");
  }

  private SingleOutputStreamOperator<Features> champions(TradingConfig config, boolean sorted) {
    KeyedStream<Features, String> byInstrument = rows.keyBy(row -> row.bar().instrument());
    WatchOperator watch =
        new WatchOperator(
            sorted,
            config.plan(),
            config.bars(),
            config.trained(),
            promotions == null ? Map.of() : config.promotions().versions());
    return promotions == null
        ? byInstrument.transform("watch", Types.POJO(Features.class), watch)
        : byInstrument.connect(promotions).transform("watch", Types.POJO(Features.class), watch);
  }

  private PredictStage watched(TradingConfig config, boolean sorted) {
    SingleOutputStreamOperator<Features> watched = champions(config, sorted).uid("watch");
    DataStream<Alert> found = watched.getSideOutput(WatchOperator.ALERTS);
    if (asked != null) {
      found = found.union(shadows(config, sorted));
    }
    return new PredictStage(
        watched, entries, scores, alerts == null ? found : alerts.union(found), asked, promotions);
  }

  private PredictStage following(TradingConfig config, boolean sorted) {
    return new PredictStage(
        rows.keyBy(row -> row.bar().instrument())
            .transform(
                "follow",
                Types.POJO(Features.class),
                new FollowOperator(sorted, config.plan(), config.bars()))
            .uid("follow"),
        entries,
        scores,
        alerts,
        asked,
        promotions);
  }
}
