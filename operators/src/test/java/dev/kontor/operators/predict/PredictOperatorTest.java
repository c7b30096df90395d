package dev.kontor.operators.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.ModelChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.registry.Score;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.operators.ConstantModel;
import dev.kontor.operators.Promotions;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.indicators.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Rows of twelve minutes, and five promotions, one of them refused. */
class PredictOperatorTest {
  private static final long MINUTE = 60_000;

  private static final List<Promotion> PROMOTIONS =
      List.of(
          promotion(1, 3 * MINUTE, "champion", 20, null),
          promotion(2, 3 * MINUTE, "champion", 30, null),
          promotion(3, 5 * MINUTE + 1, "shadow", 40, null),
          promotion(4, 7 * MINUTE, "champion", 50, "no good"),
          promotion(5, 8 * MINUTE - 1, "champion", 60, null));

  private static Promotion promotion(
      long sequence, long time, String role, int version, String fault) {
    ModelChange change = new ModelChange("m", role, 0, version, null, "test", null, fault);
    return new Promotion(
        time,
        sequence,
        change,
        fault == null ? ConstantModel.pmml(version) : null,
        fault == null ? Serving.By.REFERENCE : null,
        null,
        null);
  }

  private static Features row(int minute) {
    Bar bar = new Bar("X", (minute - 1) * MINUTE, minute * MINUTE, 1, 1, 1, 1, 1);
    return new Features(bar, minute, new double[] {minute, Double.NaN, Double.NaN});
  }

  private static StrategyPlan plan() {
    StrategySettings base = Strategies.with().plan().settings();
    return new StrategyPlan(
        new StrategySettings(
            base.name(),
            base.timeframe(),
            base.positions(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("m", new ModelSettings("m.pmml", "y", Map.of(), null)),
            Map.of(
                "e",
                new EnsembleSettings(
                    List.of("m"), EnsembleSettings.Combination.MEAN, Map.of(), 0.5, 0)),
            Map.of(),
            Map.of(),
            List.of(Strategies.rule("up", Advice.BUY, "m > 0")),
            base.signals(),
            base.size()),
        Map.of("m", new ModelFile("m", ConstantModel.pmml(10))));
  }

  private static TwoInputStreamOperatorTestHarness<Features, Promotion, Features> harness(
      boolean sorted, OperatorSubtaskState state) throws Exception {
    Promotions promotions = Promotions.of((m, v) -> null, Map.of("m", 10), Map.of(), Map.of());
    var harness =
        new TwoInputStreamOperatorTestHarness<Features, Promotion, Features>(
            sorted
                ? new SortedPredictOperator(plan(), promotions)
                : new PredictOperator(plan(), promotions));
    ((SerializerConfigImpl) harness.getExecutionConfig().getSerializerConfig())
        .setGenericTypes(false);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  /** One step of a minute: its promotions and its row, then the watermark of the minute before. */
  private static void minute(
      TwoInputStreamOperatorTestHarness<Features, Promotion, Features> harness, int minute)
      throws Exception {
    harness.processElement1(new StreamRecord<>(row(minute), minute * MINUTE));
    for (Promotion promotion : PROMOTIONS) {
      if (promotion.time() >= (minute - 1) * MINUTE && promotion.time() < minute * MINUTE) {
        harness.processElement2(new StreamRecord<>(promotion, promotion.time()));
      }
    }
    harness.processWatermark1(new Watermark((minute - 1) * MINUTE - 1));
    harness.processWatermark2(new Watermark((minute - 1) * MINUTE - 1));
  }

  /** What the ensemble says is what the champion said. */
  private static void tell(
      TwoInputStreamOperatorTestHarness<Features, Promotion, Features> harness, List<String> said) {
    for (StreamRecord<? extends Features> record : harness.extractOutputStreamRecords()) {
      said.add(record.getTimestamp() / MINUTE + " " + (int) record.getValue().row()[2]);
    }
    var scores = harness.getSideOutput(PredictOperator.SCORES);
    if (scores != null) {
      for (StreamRecord<Score> score : scores) {
        if (score.getValue().role().equals("shadow")) {
          said.add(score.getTimestamp() / MINUTE + " shadow " + (int) score.getValue().value());
        }
      }
    }
  }

  private static List<String> run(int cut) throws Exception {
    List<String> said = new ArrayList<>();
    OperatorSubtaskState state;
    try (var before = harness(false, null)) {
      for (int i = 1; i <= cut; i++) {
        minute(before, i);
      }
      state = before.snapshot(1, 1);
      tell(before, said);
    }
    try (var after = harness(false, state)) {
      for (int i = cut + 1; i <= 12; i++) {
        minute(after, i);
      }
      after.processWatermark1(Watermark.MAX_WATERMARK);
      after.processWatermark2(Watermark.MAX_WATERMARK);
      tell(after, said);
    }
    said.sort(null);
    return said;
  }

  private static List<String> expected() {
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      expected.add(i + " " + (i <= 3 ? 10 : i < 8 ? 30 : 60));
      if (i >= 6) {
        expected.add(i + " shadow 40");
      }
    }
    expected.sort(null);
    return expected;
  }

  @Test
  void rowsAreScoredByTheVersionInForceAtTheirTimeWhereverTheHistoryIsCut() throws Exception {
    for (int cut = 0; cut <= 12; cut++) {
      assertThat(run(cut)).as("restored after minute " + cut).isEqualTo(expected());
    }
  }

  @Test
  void inBatchRowsMayComeInAnyOrderOncePromotionsAreHeard() throws Exception {
    List<String> said = new ArrayList<>();
    try (var harness = harness(true, null)) {
      for (Promotion promotion : PROMOTIONS) {
        harness.processElement2(new StreamRecord<>(promotion, promotion.time()));
      }
      for (int i = 12; i >= 1; i--) {
        harness.processElement1(new StreamRecord<>(row(i), i * MINUTE));
      }
      tell(harness, said);
    }
    said.sort(null);
    assertThat(said).isEqualTo(expected());
  }

  /** A promotion that another has taken the place of is forgotten, with the model's bytes. */
  @Test
  void onlyThePromotionsThatHoldAreRemembered() throws Exception {
    try (var harness = harness(false, null)) {
      for (int i = 1; i <= 12; i++) {
        minute(harness, i);
      }
      var state = harness.getOperator().getOperatorStateBackend();
      var heard =
          state.getBroadcastState(
              new MapStateDescriptor<>("heard", Types.LONG, Types.POJO(Promotion.class)));
      List<Long> sequences = new ArrayList<>();
      heard.immutableEntries().forEach(entry -> sequences.add(entry.getKey()));
      assertThat(sequences).containsExactlyInAnyOrder(3L, 5L);
    }
  }
}
