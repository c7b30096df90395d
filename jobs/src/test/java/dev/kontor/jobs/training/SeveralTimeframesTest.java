package dev.kontor.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.Backtest;
import dev.kontor.jobs.Plan;
import dev.kontor.jobs.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that were trained each on bars of its own trade together, in one ensemble. */
class SeveralTimeframesTest {
  private static final String FEATURES =
      """
      data:
        files:
          - {path: 'classpath:bitstamp_trades_from_20131125_usd.csv', kind: trades, instrument: BTC-USD}
        bars: 5m
      training: {horizon: 6, learner: forest, trees: 5, folds: 2, embargo: 2, shuffles: 1}
      strategy:
        name: several
        timeframe: %s
        features: {rsi14: 'rsi(close, 14)', return1: 'rate(close, 1)', range: '(high - low) / close'}
      """;
  private static final String MODELS =
      """
        models:
          fast: {pmml: fast.pmml, output: probability(up)}
          slow: {pmml: slow.pmml, output: probability(up), timeframe: 15m}
        ensembles:
          both: {of: [fast, slow], by: mean}
        rules:
          - {signal: buy, when: both > 0.55}
          - {signal: sell, when: both < 0.45}
      """;

  @TempDir private Path folder;

  @Test
  void anEnsembleOfThemHasOneLedgerInBothModesAndNamesTheFeaturesOfEach() throws Exception {
    String fast = train("fast", "5m");
    String slow = train("slow", "15m");
    assertThat(fast).isNotEqualTo(slow);

    Path batch = run("batch", RuntimeExecutionMode.BATCH, 1);
    Path streaming = run("streaming", RuntimeExecutionMode.STREAMING, 2);

    for (String file : List.of("ledger.jsonl", "signals.csv", "explanations.csv")) {
      assertThat(batch.resolve(file)).hasSameBinaryContentAs(streaming.resolve(file));
    }
    assertThat(Files.readAllLines(batch.resolve("ledger.jsonl")))
        .anyMatch(
            line ->
                line.contains("\"kind\":\"order\"")
                    && line.contains("\"features.fast\":\"" + fast + "\"")
                    && line.contains("\"features.slow\":\"" + slow + "\""));
  }

  private String train(String name, String timeframe) throws Exception {
    FeatureTable table = Sample.table(FEATURES.formatted(timeframe), RuntimeExecutionMode.BATCH, 1);
    Training.of(name, table).write(folder);
    return table.features().sha256();
  }

  private Path run(String name, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = folder.resolve(name);
    Plan plan = Plan.of(Sample.config(FEATURES.formatted("5m") + MODELS), folder);
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0, true));
    return out;
  }
}
