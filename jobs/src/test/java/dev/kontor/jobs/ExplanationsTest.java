package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.ledger.verify.LedgerCheck;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why this order? Through the whole graph, from the forest to the files of a run. */
class ExplanationsTest {
  private static final int READINGS_OF_AN_HOUR = 3 * 60 * 60 / 10;
  private static final List<String> FILES = List.of("ledger.jsonl", "explanations.csv");

  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades}
        bars: 1m
      strategy:
        timeframe: 1m
        positions: both
        indicators: {move: close - open, swing: 'rsi(close, 5) - 50', away: 'close - sma(close, 4)'}
        models:
          fast: {pmml: fast.pmml, output: y, inputs: {a: move, b: swing, c: away}WATCH}
          slow: {pmml: slow.pmml, output: y, inputs: {a: away, b: swing, c: move}}
          stack: {pmml: stack.pmml, output: y, inputs: {a: fast, b: slow, c: away}}
        ensembles:
          both: {of: [fast, slow], by: weighted, weights: {fast: 2, slow: 1}, quorum: 1}
          vote: {of: [fast, slow], by: vote, threshold: 0.1}
        happenings:
          up: crossesAbove(close, sma(close, 4))
          down: crossesBelow(close, sma(close, 4))
        patterns: {wave: {sequence: [up, down], within: 10m}}
        rules:
          - {name: both-up, signal: buy, when: both > 0.02 && move > 0}
          - {name: stacked, signal: sell, when: stack < 0 && move < 0, strength: fast}
          - {name: waved, signal: sell, when: wave && slow < 0.1}
          - {name: voted, signal: buy, when: vote >= 0.5 && away < -3}
          - {name: plain, signal: sell, when: away > 3.5}
          - {name: still, signal: hold, when: fast > 0.14 && swing > 30}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void history() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), PromotionTest.trades());
  }

  private Plan plan(long seed, String watch) throws IOException {
    Files.writeString(folder.resolve("fast.pmml"), Grove.of(seed, 3, 20, 4));
    Files.writeString(folder.resolve("slow.pmml"), Grove.of(seed + 1, 4, 20, 3));
    Files.writeString(folder.resolve("stack.pmml"), Grove.of(seed + 2, 0.4, 0.4, 4));
    return Plan.of(ConfigReader.parse(YAML.replace("WATCH", watch), "explained"), folder);
  }

  private Path run(Plan plan, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0, true));
    return out;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void theContributionsToEachScoreAddUpToIt(long seed) throws Exception {
    Path run = run(plan(seed, ""), RuntimeExecutionMode.BATCH, 1);
    List<Explained> explained = Explained.of(run);
    assertThat(explained).hasSizeGreaterThan(10);
    assertThat(explained)
        .allSatisfy(one -> assertThat(one.sum()).isEqualTo(one.value(), within(1e-8)));
    Map<String, Map<String, String>> rows = RunFiles.rows(run);
    assertThat(explained)
        .allSatisfy(
            one ->
                assertThat(rows.get(one.time() + one.instrument()).get(one.score()))
                    .isEqualTo(Double.toString(one.value())));
  }

  @Test
  void inTheSampleTheyDoToo() throws Exception {
    String sample;
    try (InputStream in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Plan plan = Plan.of(ConfigReader.parse(sample, "sample"), folder);
    Path run = run(plan, RuntimeExecutionMode.BATCH, 1);
    List<Explained> explained = Explained.of(run);
    assertThat(explained).hasSizeGreaterThan(15).allMatch(one -> one.score().equals("forest"));
    assertThat(explained)
        .allSatisfy(one -> assertThat(one.sum()).isEqualTo(one.value(), within(1e-8)));
    everySignalThatRestsOnAModelIsExplained(run, List.of("rebound", "exhaustion"), explained);
  }

  @Test
  void theFilesAreTheSameInBothModesAtAnyParallelism() throws Exception {
    Plan plan = plan(1, "");
    Path batch = run(plan, RuntimeExecutionMode.BATCH, 1);
    for (Path other :
        List.of(
            run(plan, RuntimeExecutionMode.BATCH, 3),
            run(plan, RuntimeExecutionMode.STREAMING, 1),
            run(plan, RuntimeExecutionMode.STREAMING, 2),
            run(plan, RuntimeExecutionMode.STREAMING, 4))) {
      for (String file : FILES) {
        assertThat(other.resolve(file)).hasSameTextualContentAs(batch.resolve(file));
      }
    }
    try (InputStream in = Files.newInputStream(batch.resolve("ledger.jsonl"))) {
      assertThat(LedgerCheck.of(in, null).fault()).isNull();
    }
  }

  @Test
  void everyRuleSaysWhoseScoresItReliesOnAndAnExplanationTellsWhichEntryItIsOf() throws Exception {
    Path run = run(plan(1, ""), RuntimeExecutionMode.STREAMING, 2);
    Map<String, List<String>> models =
        Map.of(
            "both-up", List.of("fast", "slow"),
            "stacked", List.of("fast", "slow", "stack"),
            "waved", List.of("slow"),
            "voted", List.of("fast", "slow"),
            "plain", List.of(),
            "still", List.of("fast"));
    List<JsonNode> signals = RunFiles.entries(run, "signal");
    assertThat(signals).extracting(line -> line.path("rule").asText()).contains("waved", "plain");
    for (JsonNode signal : signals) {
      if (!signal.path("reason").asText().startsWith("conflict")) {
        assertThat(models(signal)).isEqualTo(models.get(signal.path("rule").asText()));
      }
    }
    for (JsonNode order : RunFiles.entries(run, "order")) {
      String reason = order.path("reason").asText();
      if (reason.startsWith("rule: ")) {
        assertThat(models(order)).isEqualTo(models.get(reason.substring(6)));
      }
    }
    List<String> all = List.of("both-up", "stacked", "waved", "voted");
    everySignalThatRestsOnAModelIsExplained(run, all, Explained.of(run));
    assertThat(Explained.of(run))
        .filteredOn(one -> one.score().equals("both"))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.inputs())
                    .containsExactly(
                        "(expected)", "fast.a", "fast.b", "fast.c", "slow.a", "slow.b", "slow.c"));
    assertThat(Explained.refusals(run))
        .containsExactly(Map.entry("vote", "a vote may turn by a small change of a score"));
  }

  /** A line is explained by the means in its file, if there are any. */
  @ParameterizedTest
  @ValueSource(strings = {"BATCH", "STREAMING"})
  void whatIsNoTreeIsExplainedTooOrItIsSaidWhyNot(RuntimeExecutionMode mode) throws Exception {
    plan(1, "");
    Files.writeString(folder.resolve("fast.pmml"), Slope.of(0, -20, 0));
    Files.writeString(folder.resolve("slow.pmml"), Slope.of());
    Path run =
        run(
            Plan.of(ConfigReader.parse(YAML.replace("WATCH", ""), "explained"), folder),
            mode,
            mode == RuntimeExecutionMode.BATCH ? 1 : 2);
    List<Explained> explained = Explained.of(run);
    assertThat(explained).extracting(Explained::score).contains("fast", "stack");
    assertThat(explained)
        .allSatisfy(one -> assertThat(one.sum()).isEqualTo(one.value(), within(1e-8)));
    assertThat(Explained.refusals(run))
        .containsEntry("both", "slow, of which it is made, is not")
        .hasEntrySatisfying(
            "slow", why -> assertThat(why).contains("nothing says what is expected"));
  }

  /** An ensemble that does without a model that is held does not name it. */
  @Test
  void aModelThatIsHeldHasNoSay() throws Exception {
    String watch = ", watch: {window: 10, every: 5, outcome: {bars: 2}, hitRate: 60%, then: hold}";
    Plan plan = plan(1, watch);
    Path batch = run(plan, RuntimeExecutionMode.BATCH, 1);
    Path streaming = run(plan, RuntimeExecutionMode.STREAMING, 3);
    for (String file : FILES) {
      assertThat(streaming.resolve(file)).hasSameTextualContentAs(batch.resolve(file));
    }
    assertThat(RunFiles.entries(batch, "signal"))
        .filteredOn(line -> line.path("rule").asText().equals("both-up"))
        .extracting(ExplanationsTest::models)
        .contains(List.of("fast", "slow"), List.of("slow"))
        .doesNotContain(List.of());
    everySignalThatRestsOnAModelIsExplained(
        batch, List.of("both-up", "stacked", "waved", "voted"), Explained.of(batch));
    assertThat(Explained.of(batch))
        .allSatisfy(one -> assertThat(one.sum()).isEqualTo(one.value(), within(1e-8)));
  }

  /** Rows wait then, and the versions are those of the savepoint. */
  @Test
  void theVersionThatScoredIsTheOneThatIsExplainedAcrossPromotionsAndARestore() throws Exception {
    DirectoryRegistry registry = new DirectoryRegistry(folder.resolve("registry"));
    for (int version = 1; version <= 2; version++) {
      byte[] pmml = Grove.of(version, 3, 20, 4).getBytes(StandardCharsets.UTF_8);
      registry.register(Submission.of("fast", pmml, "# fast", Map.of(), Map.of()));
    }
    registry.promote("fast", 1, Alias.CHAMPION);
    plan(1, "");
    String yaml =
        YAML.replace("WATCH", "").replace("pmml: fast.pmml", "pmml: 'registry:fast'")
            + """
            registry: registry
            promotions:
              - {time: 2020-09-13T13:10:00Z, model: fast, version: 2}
              - {time: 2020-09-13T13:50:00Z, model: fast, version: 1}
            """;
    Plan plan = Plan.of(ConfigReader.parse(yaml, "promoted"), folder);
    Path whole = run(plan, RuntimeExecutionMode.BATCH, 1);

    Path resumed = folder.resolve("resumed");
    String savepoint = Savepoints.stop(null, plan, resumed, READINGS_OF_AN_HOUR / 2 + 1, 2);
    Savepoints.resume(savepoint, plan, resumed, 1);

    assertThat(resumed.resolve("explanations.csv"))
        .hasSameTextualContentAs(whole.resolve("explanations.csv"));
    Map<String, String> scores = new HashMap<>();
    for (String line : Files.readAllLines(whole.resolve("scores.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[3].equals("fast")) {
        scores.put(cells[0] + cells[1], cells[4] + " " + cells[6]);
      }
    }
    List<Explained> fast =
        Explained.of(whole).stream().filter(one -> one.score().equals("fast")).toList();
    assertThat(fast).extracting(Explained::version).contains("1", "2");
    assertThat(fast)
        .allSatisfy(
            one -> {
              assertThat(scores.get(one.time() + one.instrument()))
                  .isEqualTo(one.version() + " " + one.value());
              assertThat(one.sum()).isEqualTo(one.value(), within(1e-8));
            });
    for (JsonNode signal : RunFiles.entries(whole, "signal")) {
      if (signal.has("model.fast")) {
        assertThat(scores.get(signal.path("time").asText() + signal.path("instrument").asText()))
            .startsWith(signal.path("model.fast").asText() + " ");
      }
    }
  }

  private static void everySignalThatRestsOnAModelIsExplained(
      Path run, List<String> rules, List<Explained> explained) throws IOException {
    List<Long> accepted =
        RunFiles.entries(run, "signal").stream()
            .filter(line -> line.path("decision").asText().equals("ACCEPTED"))
            .filter(line -> rules.contains(line.path("rule").asText()))
            .map(line -> line.path("seq").asLong())
            .toList();
    assertThat(accepted).isNotEmpty();
    assertThat(explained).extracting(Explained::entry).containsAll(accepted);
  }

  private static List<String> models(JsonNode line) {
    List<String> models = new ArrayList<>();
    line.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("model.")) {
                models.add(name.substring(6));
                assertThat(line.path("features." + name.substring(6)).asText())
                    .matches("[0-9a-f]{64}");
              }
            });
    return models;
  }
}
