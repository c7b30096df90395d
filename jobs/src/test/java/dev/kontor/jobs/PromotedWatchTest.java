package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A version takes over from one that is held, two cannot for want of their training, and the first
 * comes back.
 */
class PromotedWatchTest {
  private static final int READINGS_OF_HALF_AN_HOUR = 3 * 30 * 60 / 10;

  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades}
        bars: 1m
      strategy:
        timeframe: 1m
        positions: both
        indicators: {move: close - open}
        models:
          linear:
            pmml: 'registry:linear@1'
            output: y
            shadow: 'registry:linear@2'
            watch: {window: 18, every: 3, ks: 0.6, outcome: {bars: 2}, brier: 1000, then: hold}
        rules:
          - {name: up, signal: buy, when: linear > 0.5}
          - {name: down, signal: sell, when: linear < -0.5}
      registry: registry
      promotions:
        - {time: 2020-09-13T13:10:00Z, model: linear, version: 2}
        - {time: 2020-09-13T13:15:00Z, action: shadow, model: linear, version: 1}
        - {time: 2020-09-13T13:30:00Z, model: linear, version: 3}
        - {time: 2020-09-13T13:40:00Z, model: linear, version: 4}
        - {time: 2020-09-13T13:50:00Z, model: linear, version: 1}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void historyAndRegistry() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), PromotionTest.trades());
    register(trained(new Random(1).doubles(500, 50, 60).toArray()));
    register(trained(new Random(1).doubles(500).map(x -> 3 * Math.sin(7 * x)).toArray()));
    register("{}".getBytes(StandardCharsets.UTF_8));
    register(null);
    new DirectoryRegistry(folder.resolve("registry")).promote("linear", 1, Alias.CHAMPION);
  }

  private static byte[] trained(double[] moves) {
    LinkedHashMap<String, Bins> features = new LinkedHashMap<>();
    features.put("move", Bins.of(moves, 4));
    return new TrainingDistribution(features, null).write();
  }

  private void register(byte[] distribution) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(Submission.PMML, PromotionTest.pmml("1").getBytes(StandardCharsets.UTF_8));
    files.put(Submission.CARD, "# linear".getBytes(StandardCharsets.UTF_8));
    if (distribution != null) {
      files.put(Submission.DISTRIBUTION, distribution);
    }
    new DirectoryRegistry(folder.resolve("registry"))
        .register(new Submission("linear", files, Map.of(), Map.of()));
  }

  private Plan plan() {
    return Plan.of(ConfigReader.parse(YAML, "watched"), folder);
  }

  private Path run(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(), new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  @Test
  void aVersionIsWatchedByItsOwnTrainingFromTheBarOfTheSwitchOn() throws Exception {
    List<String> alerts = sorted(run(RuntimeExecutionMode.BATCH, 1));
    assertThat(alerts)
        .filteredOn(alert -> alert.contains(",linear,X,"))
        .hasSize(5)
        .satisfiesExactly(
            alert -> assertThat(alert).contains(",hold,"),
            alert -> assertThat(alert).contains(",ks,move,"),
            alert ->
                assertThat(alert)
                    .startsWith("2020-09-13T13:11:00Z,linear,X,release,")
                    .contains("version 2 is in force and watched anew: its score is back"),
            alert -> assertThat(alert).startsWith("2020-09-13T14:08:00Z").contains(",hold,"),
            alert -> assertThat(alert).startsWith("2020-09-13T14:08:00Z").contains(",ks,move,"));
    assertThat(alerts)
        .filteredOn(alert -> alert.contains(",linear@shadow,X,"))
        .hasSize(1)
        .allMatch(alert -> alert.compareTo("2020-09-13T13:33:00Z") >= 0 && alert.contains(",ks,"));
  }

  @Test
  void withoutATrainingThatALimitNeedsTheOldVersionStaysInForceAndOneAlertSaysWhy()
      throws Exception {
    assertThat(sorted(run(RuntimeExecutionMode.STREAMING, 2)))
        .filteredOn(alert -> alert.contains(",refused,"))
        .satisfiesExactly(
            alert ->
                assertThat(alert)
                    .startsWith("2020-09-13T13:30:00Z,linear,,")
                    .contains(
                        "version 3 is not in force, 2 stays: its distribution cannot be read"),
            alert ->
                assertThat(alert)
                    .startsWith("2020-09-13T13:40:00Z,linear,,")
                    .contains("version 4 is not in force, 2 stays: its distribution is missing"));
  }

  @Test
  void alertsAndLedgerAreTheSameInBothModesAtAnyParallelism() throws Exception {
    Path batch = run(RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readAllLines(batch.resolve("fills.csv"))).hasSizeGreaterThan(10);
    for (Path other :
        List.of(
            run(RuntimeExecutionMode.BATCH, 3),
            run(RuntimeExecutionMode.STREAMING, 1),
            run(RuntimeExecutionMode.STREAMING, 3))) {
      assertThat(sorted(other)).isEqualTo(sorted(batch));
      assertThat(other.resolve("ledger.jsonl"))
          .hasSameTextualContentAs(batch.resolve("ledger.jsonl"));
    }
  }

  /** The first time before the switch, the second time after it, and the registry is away. */
  @Test
  void aRunThatWasStoppedGoesOnByTheTrainingThatItHad() throws Exception {
    Path whole = run(RuntimeExecutionMode.STREAMING, 1);
    Plan plan = plan();
    Path out = folder.resolve("resumed");
    String first = Savepoints.stop(null, plan, out, READINGS_OF_HALF_AN_HOUR + 1, 1);
    Files.move(folder.resolve("registry"), folder.resolve("elsewhere"));
    String second = Savepoints.stop(first, plan, out, READINGS_OF_HALF_AN_HOUR + 1, 2);
    Savepoints.resume(second, plan, out, 1);
    for (String file : List.of("orders.csv", "fills.csv", "signals.csv")) {
      assertThat(out.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
    }
    assertThat(sorted(out)).isEqualTo(sorted(whole));
  }

  private static List<String> sorted(Path run) throws IOException {
    return Files.readAllLines(run.resolve("alerts.csv")).stream().sorted().toList();
  }
}
