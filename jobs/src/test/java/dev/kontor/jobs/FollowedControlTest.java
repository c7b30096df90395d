package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.connectors.files.HistorySource;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.market.Reading;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import dev.kontor.operators.time.EventTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that a running job hears while the market stands still for a moment. */
class FollowedControlTest {
  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades}
        bars: 1m
      strategy:
        timeframe: 5m
        positions: both
        indicators: {move: close - open}
        models:
          linear:
            pmml: registry:linear
            output: y
            watch: {window: 10, every: 2, ks: 0.5, then: hold}
        rules:
          - {name: up, signal: buy, when: linear > 0.5}
          - {name: down, signal: sell, when: linear < -0.5}
      registry: registry
      promotions:
        - {time: '2020-09-13T14:10:00Z', model: linear, version: 1}
      controlFile: %s
      """;

  private static final int READINGS = 1000;
  private static final long START = 1_600_000_200_000L;
  private static final long MINUTE = 60_000;

  private static final String CAREFUL =
      "{\"time\": \"2020-09-13T12:40:00Z\", \"action\": \"reduce\", \"reason\": \"careful\"}";

  /** One comes after its time, some are for times to come, two are none, one says no time. */
  private static final String[] SAID = {
    "{\"time\": \"2020-09-13T12:31:00Z\", \"action\": \"promote\", \"model\": \"linear\", \"version\": 2}",
    "{\"time\": \"2020-09-13T14:00:00Z\", \"action\": \"halt\", \"account\": \"main\"}",
    "{\"time\": \"2020-09-13T13:45:00Z\", \"action\": \"promote\", \"model\": \"linear\", \"version\": 1}",
    "{\"time\": \"2020-09-13T13:40:00Z\", \"action\": \"promote\", \"model\": \"linear\", \"version\": 2}",
    "{\"action\": \"halt\", \"account\": \"nobody\"}",
    "halt!",
    "{\"action\": \"resume\", \"who\": \"j.doe\"}"
  };

  @TempDir private Path folder;
  private Path control;

  @BeforeEach
  void historyAndModels() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), PromotionTest.trades());
    control = Files.createFile(folder.resolve("control.jsonl"));
    DirectoryRegistry registry = new DirectoryRegistry(folder.resolve("registry"));
    for (String factor : List.of("1", "-1")) {
      LinkedHashMap<String, Bins> moves = new LinkedHashMap<>();
      double shift = factor.equals("1") ? 50 : 0;
      moves.put("move", Bins.of(new double[] {shift - 1, shift, shift + 1}, 3));
      TreeMap<String, byte[]> files = new TreeMap<>();
      files.put(Submission.PMML, PromotionTest.pmml(factor).getBytes(StandardCharsets.UTF_8));
      files.put(Submission.CARD, "# linear".getBytes(StandardCharsets.UTF_8));
      files.put(Submission.DISTRIBUTION, new TrainingDistribution(moves, null).write());
      registry.register(new Submission("linear", files, Map.of(), Map.of()));
    }
    registry.promote("linear", 1, Alias.CHAMPION);
  }

  private void say(String... lines) throws IOException {
    Files.writeString(control, String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
  }

  private static void await(Path file, int lines) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!Files.exists(file) || Files.readAllLines(file).size() < lines) {
      assertThat(System.nanoTime()).as("%s has %s lines", file, lines).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Path live(int parallelism, int kills) throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 2 * kills);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    Plan plan = Plan.following(ConfigReader.parse(YAML.formatted(control), "live"), folder);
    Path out = Files.createTempDirectory(folder, "live");
    TradingJob.build(
        env.fromSource(
                new Pausing(new HistorySource(plan.history()), READINGS),
                EventTime.within(Duration.ZERO),
                "history",
                Types.POJO(Reading.class))
            .uid("history")
            .setParallelism(1)
            .setMaxParallelism(1)
            .map(new FaultInjector(kills, START + 70 * MINUTE, START + 110 * MINUTE, 4))
            .returns(Types.POJO(Reading.class))
            .uid("faults")
            .setParallelism(1),
        plan,
        out,
        false,
        true);
    JobClient job = env.executeAsync();
    Pausing.awaitCheckpoint();
    say(SAID);
    await(out.resolve(WordOperator.FILE), 6);
    say("end");
    Pausing.goOn();
    job.getJobExecutionResult().get(120, TimeUnit.SECONDS);
    assertThat(FaultInjector.kills()).hasSize(kills);
    return out;
  }

  private Path replay(Path words, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "replay");
    Backtest.run(
        Plan.of(ConfigReader.parse(YAML.formatted(words), "live"), folder),
        new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  @Test
  void aRunningJobTakesUpAPromotionAndAHaltAndAReplayDoesTheSame() throws Exception {
    say(CAREFUL);
    Path live = live(2, 0);
    Path words = live.resolve(WordOperator.FILE);
    String ledger = Files.readString(live.resolve("ledger.jsonl"));
    assertThat(Files.readAllLines(words)).hasSize(6).noneMatch(line -> line.contains("12:31:00Z"));
    assertThat(ledger)
        .contains("\"role\":\"champion\",\"from\":1,\"to\":2", "careful")
        .doesNotContain("fault");
    assertThat(Files.readString(live.resolve("rejected.csv")))
        .contains("account: 'nobody': must be the name of an account", "must be a JSON object");
    for (RuntimeExecutionMode mode :
        List.of(RuntimeExecutionMode.BATCH, RuntimeExecutionMode.STREAMING)) {
      Path replay = replay(words, mode, 1);
      assertThat(replay.resolve("ledger.jsonl"))
          .as("%s", mode)
          .hasSameTextualContentAs(live.resolve("ledger.jsonl"));
      assertThat(alerts(replay)).as("%s", mode).isEqualTo(alerts(live));
    }
    assertThat(alerts(live)).anyMatch(alert -> alert.contains("version 2 is in force"));
    Path silent = replay(Files.createFile(folder.resolve("none")), RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readString(silent.resolve("ledger.jsonl"))).isNotEqualTo(ledger);
  }

  private static List<String> alerts(Path run) throws IOException {
    return Files.readAllLines(run.resolve("alerts.csv")).stream().sorted().toList();
  }

  @Test
  void wordsAreHeardOnceThoughTheJobIsKilled() throws Exception {
    say(CAREFUL);
    Path live = live(1, 3);
    Path words = live.resolve(WordOperator.FILE);
    assertThat(Files.readAllLines(words)).hasSize(6);
    Path replay = replay(words, RuntimeExecutionMode.BATCH, 1);
    assertThat(replay.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(live.resolve("ledger.jsonl"));
    assertThat(alerts(replay)).isEqualTo(alerts(live));
  }

  @Test
  void mistakesInTheFileAreOneLineBeforeTheRun() throws IOException {
    assertWrong("controlFile: 'nowhere.jsonl': there is no such file", "nowhere.jsonl");
    say("{\"time\": \"2020-09-13T12:40:00Z\", \"action\": \"hlt\"}");
    assertWrong("controlFile.line 1.action: 'hlt': must be", control.toString());
    Files.writeString(
        control, "\n{\"time\": \"2020-09-13T12:40:00Z\", \"model\": \"liner\", \"version\": 2}\n");
    assertWrong("controlFile.line 2.model: 'liner': must be the name", control.toString());
    Files.writeString(control, "{\"action\": \"halt\"}\n");
    assertWrong("controlFile.line 1.time: is missing", control.toString());
  }

  private void assertWrong(String message, String file) {
    assertThatThrownBy(() -> Plan.of(ConfigReader.parse(YAML.formatted(file), "wrong"), folder))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(message);
  }
}
