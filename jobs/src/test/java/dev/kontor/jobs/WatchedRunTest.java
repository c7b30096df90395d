package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.watching.Alert;
import dev.kontor.models.watching.Bins;
import dev.kontor.models.watching.TrainingDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is watched while it trades. */
class WatchedRunTest {
  @TempDir private Path folder;

  @BeforeEach
  void historyAndModel() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), PromotionTest.trades());
    Files.writeString(folder.resolve("linear.pmml"), PromotionTest.pmml("1"));
    LinkedHashMap<String, Bins> features = new LinkedHashMap<>();
    features.put("move", Bins.of(new Random(1).doubles(500, 0, 4).toArray(), 4));
    Files.write(
        folder.resolve("distribution.json"), new TrainingDistribution(features, null).write());
  }

  private Plan plan(String watch) {
    String yaml =
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
            linear: {pmml: linear.pmml, output: y%s}
          rules:
            - {name: up, signal: buy, when: linear > 0.5}
            - {name: down, signal: sell, when: linear < -0.5}
        """
            .formatted(watch);
    return Plan.of(ConfigReader.parse(yaml, "watched"), folder);
  }

  private static final String WATCH =
      ", watch: {distribution: distribution.json, window: 15, every: 5, ks: 0.3, %s"
          + "outcome: {bars: 2}, hitRate: 40%%, then: %s}";

  private Path run(Plan plan, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  @Test
  void aHeldModelDoesNotTradeAndIsHeldAtTheSameBarsInBothModes() throws Exception {
    Plan plan = plan(WATCH.formatted("", "hold"));
    Path batch = run(plan, RuntimeExecutionMode.BATCH, 1);
    List<String> alerts = sorted(batch);
    assertThat(alerts).anyMatch(alert -> alert.contains(",linear,X,hold,"));
    assertThat(alerts).anyMatch(alert -> alert.contains(",release,"));
    for (int parallelism : List.of(1, 3)) {
      Path streaming = run(plan, RuntimeExecutionMode.STREAMING, parallelism);
      assertThat(streaming.resolve("ledger.jsonl"))
          .hasSameTextualContentAs(batch.resolve("ledger.jsonl"));
      assertThat(sorted(streaming)).isEqualTo(alerts);
    }
    Path unwatched = run(plan(""), RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readAllLines(batch.resolve("signals.csv")))
        .hasSizeLessThan(Files.readAllLines(unwatched.resolve("signals.csv")).size())
        .hasSizeGreaterThan(5);
  }

  @Test
  void alertsAloneChangeNothingInTheLedger() throws Exception {
    Path watched = run(plan(WATCH.formatted("", "alert")), RuntimeExecutionMode.STREAMING, 2);
    Path unwatched = run(plan(""), RuntimeExecutionMode.STREAMING, 2);
    assertThat(watched.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(unwatched.resolve("ledger.jsonl"));
    assertThat(sorted(watched)).hasSizeGreaterThan(1);
    assertThat(unwatched.resolve("alerts.csv")).doesNotExist();
  }

  /** The shadow says the opposite of the champion, which is right too often to be told of. */
  @Test
  void aShadowIsWatchedByTheSameLimitsAndChangesNothingInTheLedger() throws Exception {
    Files.writeString(folder.resolve("opposite.pmml"), PromotionTest.pmml("-1"));
    Plan alone = plan(WATCH.formatted("", "hold"));
    Plan shadowed = plan(", shadow: opposite.pmml" + WATCH.formatted("", "hold"));
    Path without = run(alone, RuntimeExecutionMode.BATCH, 1);
    Path batch = run(shadowed, RuntimeExecutionMode.BATCH, 1);
    List<String> alerts = sorted(batch);
    assertThat(alerts).anyMatch(alert -> alert.contains(",linear@shadow,X,hit-rate,"));
    assertThat(alerts).anyMatch(alert -> alert.contains(",linear@shadow,X,ks,move,"));
    assertThat(alerts).noneMatch(alert -> alert.contains("@shadow,X,hold"));
    assertThat(alerts).containsAll(sorted(without));
    assertThat(batch.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(without.resolve("ledger.jsonl"));
    Path streaming = run(shadowed, RuntimeExecutionMode.STREAMING, 3);
    assertThat(sorted(streaming)).isEqualTo(alerts);
    assertThat(streaming.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(batch.resolve("ledger.jsonl"));
  }

  @Test
  void aShadowThatCannotStandInIsRefusedBeforeTheRun() throws IOException {
    String other = PromotionTest.pmml("1").replace("\"move\"", "\"other\"");
    Files.writeString(folder.resolve("other.pmml"), other);
    assertThatThrownBy(() -> plan(", shadow: other.pmml"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("strategy.models.linear.shadow: 'other.pmml': model ")
        .hasMessageContaining("it takes other; given were move");
  }

  @Test
  void aShadowThatIsServedByTheReferenceForSafetyIsTold() throws Exception {
    Files.writeString(folder.resolve("opposite.pmml"), PromotionTest.pmml("-1"));
    Plan plan = plan(", shadow: opposite.pmml");
    assertThat(plan.trading().promotions().shadowsServedBy())
        .containsExactly(Map.entry("linear", Serving.By.REFERENCE));
    plan.trading().promotions().shadowAlarms().put("linear", "flat trees say 1");
    Backtest.Result result =
        Backtest.run(
            plan, new RunOptions(folder.resolve("told"), RuntimeExecutionMode.BATCH, 1, 0));
    assertThat(Remarks.of(plan, result)).isEmpty();
    assertThat(Alarms.of(plan)).extracting(Alert::model).containsExactly("linear@shadow");
    assertThat(Files.readAllLines(folder.resolve("told/alerts.csv")).get(1))
        .isEqualTo(
            ",linear@shadow,,reference,,,,\"served by pmml-evaluator, slowly, and to be reported:"
                + " flat trees say 1\"");
  }

  @Test
  void whatIsMissingIsSaidBeforeTheRun() {
    assertThatThrownBy(() -> plan(", watch: {psi: 0.25}"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("strategy.models.linear.watch.distribution: is missing: psi");
    assertThatThrownBy(() -> plan(", watch: {psi: 0.25, distribution: nowhere.json}"))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "strategy.models.linear.watch.distribution: 'nowhere.json': there is no such file");
  }

  private static List<String> sorted(Path run) throws IOException {
    return Files.readAllLines(run.resolve("alerts.csv")).stream().sorted().toList();
  }
}
