package dev.kontor.operators.watching;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.OutcomeSettings;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.models.watching.WatchSettings;
import dev.kontor.operators.ConstantModel;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.Subject;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.predict.Shares;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Scored rows of three instruments; halfway, one of them moves away from the training. Another
 * model asks for the score of the first, and an ensemble for both.
 */
record WatchedRows(Shares shares) implements Subject<Features, Features> {
  static final long MINUTE = 60_000;

  WatchedRows() {
    this(Shares.AS_TRADED);
  }

  static StrategyPlan plan() {
    LinkedHashMap<String, ModelSettings> models = new LinkedHashMap<>();
    models.put("m", null);
    models.put("s", new ModelSettings("s.pmml", "y", Map.of("close", "m"), null));
    WatchSettings watch =
        new WatchSettings(
            null,
            10,
            3,
            new BigDecimal("6"),
            null,
            null,
            null,
            new OutcomeSettings(2, BigDecimal.ZERO),
            null,
            null,
            null,
            new BigDecimal("0.2"),
            WatchSettings.Then.HOLD);
    models.put("m", new ModelSettings("m.pmml", "y", Map.of(), null, null, null, watch));
    ModelFile file = new ModelFile("m", ConstantModel.pmml(0.5));
    return new StrategyPlan(
        new StrategySettings(
            "test",
            Timeframe.of("1m"),
            Positions.BOTH,
            Map.of(),
            Map.of(),
            Map.of(),
            models,
            Map.of(
                "e",
                new EnsembleSettings(
                    List.of("m", "s"), EnsembleSettings.Combination.MEAN, Map.of(), 0.5, 0)),
            Map.of(),
            Map.of(),
            List.of(Strategies.rule("up", Advice.BUY, "m > 0")),
            new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
            new Sizing(BigDecimal.ONE, null, null, Sizing.At.CLOSE, new BigDecimal("0.00000001"))),
        Map.of("m", file, "s", file));
  }

  @Override
  public OneInputStreamOperator<Features, Features> operator(boolean sorted) {
    LinkedHashMap<String, Bins> bins = new LinkedHashMap<>();
    bins.put("close", Bins.of(new Random(1).doubles(500, 10, 20).toArray(), 5));
    return new WatchOperator(
        sorted, plan(), shares.bars(), Map.of("m", new TrainingDistribution(bins, null)), Map.of());
  }

  @Override
  public String key(Features row) {
    return row.bar().instrument();
  }

  @Override
  public long time(Features row) {
    return row.bar().end();
  }

  @Override
  public String owner(Features row) {
    return row.bar().instrument();
  }

  @Override
  public String text(Features row) {
    return row.ordinal() + " " + Arrays.toString(row.row());
  }

  @Override
  public List<OutputTag<?>> sides() {
    return List.of(WatchOperator.ALERTS);
  }

  @Override
  public List<Features> history() {
    Random random = new Random(7);
    List<Features> rows = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      for (String instrument : List.of("X", "A", "Z")) {
        double close = 10 + 10 * random.nextDouble() + (instrument.equals("A") && i > 30 ? 20 : 0);
        double said = random.nextDouble();
        rows.add(
            new Features(
                shares.bar(instrument, i * MINUTE, close),
                i,
                new double[] {close, said, said / 2, Double.NaN}));
      }
    }
    return rows;
  }
}
