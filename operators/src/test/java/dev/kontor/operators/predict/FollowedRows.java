package dev.kontor.operators.predict;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.predict.BestRecentSettings;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.ModelFile;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.models.strategy.StrategySettings;
import dev.kontor.models.watching.OutcomeSettings;
import dev.kontor.operators.ConstantModel;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.StrategyPlan;
import dev.kontor.operators.Subject;
import dev.kontor.operators.indicators.Features;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;

/** Rows of three instruments with the scores of two models, and an ensemble that follows one. */
record FollowedRows(Shares shares) implements Subject<Features, Features> {
  private static final long MINUTE = 60_000;

  FollowedRows() {
    this(Shares.AS_TRADED);
  }

  private static StrategyPlan plan() {
    byte[] pmml = ConstantModel.pmml(0.5);
    Map<String, ModelSettings> models = new LinkedHashMap<>();
    models.put("m", new ModelSettings("m.pmml", "y", Map.of(), null));
    models.put("n", new ModelSettings("n.pmml", "y", Map.of(), null));
    EnsembleSettings followed =
        new EnsembleSettings(
            List.of("m", "n"),
            EnsembleSettings.Combination.BEST_RECENT,
            Map.of(),
            0.5,
            1,
            new BestRecentSettings(
                new OutcomeSettings(3, BigDecimal.ZERO), 4, BestRecentSettings.Measure.LOG_LOSS));
    return new StrategyPlan(
        new StrategySettings(
            "test",
            Timeframe.of("1m"),
            Positions.BOTH,
            Map.of(),
            Map.of(),
            Map.of(),
            models,
            Map.of("e", followed),
            Map.of(),
            Map.of(),
            List.of(Strategies.rule("up", Advice.BUY, "e > 0")),
            new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
            new Sizing(BigDecimal.ONE, null, null, Sizing.At.CLOSE, new BigDecimal("0.00000001"))),
        Map.of("m", new ModelFile("m", pmml), "n", new ModelFile("n", pmml)));
  }

  @Override
  public OneInputStreamOperator<Features, Features> operator(boolean sorted) {
    return new FollowOperator(sorted, plan(), shares.bars());
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

  /** Close, the two scores, the ensemble's. */
  @Override
  public List<Features> history() {
    Random random = new Random(7);
    List<Features> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      for (String instrument : List.of("X", "A", "Z")) {
        double close = 10 + 10 * random.nextDouble();
        double n = random.nextInt(5) == 0 ? Double.NaN : random.nextDouble();
        rows.add(
            new Features(
                shares.bar(instrument, i * MINUTE, close),
                i,
                new double[] {close, random.nextDouble(), n, Double.NaN}));
      }
    }
    return rows;
  }
}
