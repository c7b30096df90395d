package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.ledger.verify.LedgerCheck;
import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.DirectoryRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.settings.BadSetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version takes over between two bars, and a replay makes the same switch. */
class PromotionTest {
  private static final int SECONDS = 10;
  private static final int HOUR = 3 * 60 * 60 / SECONDS;
  private static final List<String> FILES =
      List.of("ledger.jsonl", "orders.csv", "fills.csv", "signals.csv");

  private static final String CONTROLS =
      """
      registry: registry
      promotions:
        - {time: 2020-09-13T13:05:00Z, model: linear, version: 2, who: j.doe, reason: better}
        - {time: 2020-09-13T13:20:00Z, action: shadow, model: linear, version: 1}
        - {time: 2020-09-13T13:30:00Z, model: linear, version: 3}
        - {time: 2020-09-13T13:40:00Z, model: linear, version: 9}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void historyAndRegistry() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), trades());
    DirectoryRegistry registry = new DirectoryRegistry(folder.resolve("registry"));
    for (String factor : List.of("1", "-1", "no number")) {
      registry.register(
          Submission.of(
              "linear",
              pmml(factor).getBytes(StandardCharsets.UTF_8),
              "# linear",
              Map.of(),
              Map.of()));
    }
    registry.promote("linear", 1, Alias.CHAMPION);
    registry.promote("linear", 2, Alias.SHADOW);
  }

  /** Two hours of three instruments that go up and down. */
  static String trades() {
    StringBuilder rows = new StringBuilder("time,price,amount,symbol\n");
    for (int i = 0; i < 2 * 60 * 60 / SECONDS; i++) {
      for (String symbol : List.of("X", "Y", "Z")) {
        double price = 100 + 8 * Math.sin(i / 17.0 + symbol.charAt(0)) + i * 7 % 11 / 10.0;
        rows.append(1_600_000_200 + i * SECONDS).append(',').append((float) price);
        rows.append(",1,").append(symbol).append('\n');
      }
    }
    return rows.toString();
  }

  /** {@code y = factor × (close - before)}. */
  static String pmml(String factor) {
    return """
    <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
      <Header/>
      <DataDictionary>
        <DataField name="move" optype="continuous" dataType="double"/>
        <DataField name="y" optype="continuous" dataType="double"/>
      </DataDictionary>
      <RegressionModel functionName="regression">
        <MiningSchema>
          <MiningField name="move"/>
          <MiningField name="y" usageType="target"/>
        </MiningSchema>
        <RegressionTable intercept="0">
          <NumericPredictor name="move" coefficient="%s"/>
        </RegressionTable>
      </RegressionModel>
    </PMML>
    """
        .formatted(factor);
  }

  private Plan plan(String controls) {
    return plan("registry:linear", controls);
  }

  private Plan plan(String pmml, String controls) {
    String yaml =
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
            linear: {pmml: %s, output: y, shadow: 'registry:linear@shadow'}
          rules:
            - {name: up, signal: buy, when: linear > 0.5}
            - {name: down, signal: sell, when: linear < -0.5}
        """
            .formatted(pmml);
    return Plan.of(ConfigReader.parse(yaml + controls, "promotion"), folder);
  }

  private Path run(Plan plan, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  private static List<String> models(Path run) throws IOException {
    return Files.readAllLines(run.resolve("ledger.jsonl")).stream()
        .filter(line -> line.contains("\"kind\":\"model\""))
        .toList();
  }

  @Test
  void theSwitchIsTheSameInBothModesAtAnyParallelism() throws Exception {
    Path batch = run(plan(CONTROLS), RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readAllLines(batch.resolve("fills.csv"))).hasSizeGreaterThan(20);
    for (int parallelism : List.of(1, 2, 4)) {
      Path streaming = run(plan(CONTROLS), RuntimeExecutionMode.STREAMING, parallelism);
      for (String file : FILES) {
        assertThat(streaming.resolve(file)).hasSameTextualContentAs(batch.resolve(file));
      }
      for (String file : List.of("scores.csv", "alerts.csv")) {
        assertThat(sorted(streaming, file)).isEqualTo(sorted(batch, file));
      }
    }
    assertThat(sorted(run(plan(CONTROLS), RuntimeExecutionMode.BATCH, 3), "ledger.jsonl"))
        .isEqualTo(sorted(batch, "ledger.jsonl"));
    try (InputStream in = Files.newInputStream(batch.resolve("ledger.jsonl"))) {
      assertThat(LedgerCheck.of(in, null).fault()).isNull();
    }
  }

  @Test
  void theLedgerSaysWhichVersionTookOverAndWhyAnotherDidNot() throws Exception {
    List<String> entries = models(run(plan(CONTROLS), RuntimeExecutionMode.STREAMING, 2));
    assertThat(entries).hasSize(4);
    assertThat(entries.get(0))
        .contains("\"time\":\"2020-09-13T13:05:00Z\",\"account\":\"(models)\",\"seq\":1")
        .contains("\"model\":\"linear\",\"role\":\"champion\",\"from\":1,\"to\":2,\"sha256\":\"")
        .contains("\"reason\":\"better\",\"who\":\"j.doe\"")
        .doesNotContain("fault");
    assertThat(entries.get(1)).contains("\"role\":\"shadow\",\"from\":2,\"to\":1");
    assertThat(entries.get(2))
        .contains("\"from\":2,\"to\":3", "\"fault\":\"model linear@3: refused");
    assertThat(entries.get(3)).contains("\"from\":2,\"to\":9", "there is no version 9");
  }

  @Test
  void whatCannotServeLeavesTheOldVersionInForceAndRaisesAnAlert() throws Exception {
    Path run = run(plan(CONTROLS), RuntimeExecutionMode.BATCH, 1);
    List<String> alerts = Files.readAllLines(run.resolve("alerts.csv"));
    assertThat(alerts).hasSize(3);
    assertThat(alerts.get(1))
        .startsWith("2020-09-13T13:30:00Z,linear,,refused,,,,")
        .contains("version 3 is not in force, 2 stays");
    assertThat(
            Files.readAllLines(run.resolve("scores.csv")).stream()
                .filter(
                    line -> line.contains(",champion,") && line.compareTo("2020-09-13T13:06") > 0)
                .filter(line -> line.startsWith("2020")))
        .isNotEmpty()
        .allMatch(line -> line.contains(",linear,2,champion,"));
  }

  /** A bar that ends when the control is given belongs to the old version, the next to the new. */
  @Test
  void barsThatEndAfterTheControlAreScoredByTheNewVersion() throws Exception {
    Path run = run(plan(CONTROLS), RuntimeExecutionMode.STREAMING, 1);
    List<String> scores = Files.readAllLines(run.resolve("scores.csv"));
    assertThat(scores)
        .anyMatch(line -> line.matches("2020-09-13T13:05:00Z,X,.*,linear,1,champion,.*"));
    assertThat(scores)
        .anyMatch(line -> line.matches("2020-09-13T13:10:00Z,X,.*,linear,2,champion,.*"));
    assertThat(scores)
        .anyMatch(line -> line.matches("2020-09-13T13:20:00Z,X,.*,linear,2,shadow,.*"));
    assertThat(scores)
        .anyMatch(line -> line.matches("2020-09-13T13:25:00Z,X,.*,linear,1,shadow,.*"));
  }

  @Test
  void aShadowNeverTrades() throws Exception {
    String registry = "registry: registry\n";
    String shadowed =
        registry
            + "promotions:\n"
            + "  - {time: 2020-09-13T13:05:00Z, action: shadow, model: linear, version: 1}\n";
    Path without = run(plan(registry), RuntimeExecutionMode.BATCH, 1);
    Path with = run(plan(shadowed), RuntimeExecutionMode.BATCH, 1);
    for (String file : List.of("orders.csv", "fills.csv", "signals.csv", "equity.csv")) {
      assertThat(with.resolve(file)).hasSameTextualContentAs(without.resolve(file));
    }
    assertThat(models(with)).hasSize(1);
    assertThat(models(without)).isEmpty();
  }

  /** Rows wait then, promotions hold, and others are still to come. */
  @Test
  void aRunThatWasStoppedGoesOnWithTheVersionsItHadWithoutTheirFiles() throws Exception {
    Plan plan = plan(CONTROLS);
    Path whole = run(plan, RuntimeExecutionMode.STREAMING, 1);
    Path out = folder.resolve("resumed");
    String first = Savepoints.stop(null, plan, out, HOUR / 2 + 1, 1);
    Files.move(folder.resolve("registry"), folder.resolve("elsewhere"));
    String second = Savepoints.stop(first, plan, out, HOUR / 2 + 1, 2);
    Savepoints.resume(second, plan, out, 1);
    for (String file : List.of("orders.csv", "fills.csv", "signals.csv")) {
      assertThat(out.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
    }
  }

  @Test
  void mistakesAreSaidBeforeTheRun() {
    assertThatThrownBy(() -> plan("registry:linear@7", CONTROLS))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "strategy.models.linear.pmml: 'registry:linear@7': model linear: there is no version 7");
    assertThatThrownBy(
            () ->
                plan(
                    "registry: registry\npromotions:\n  - {time: 2020-09-13T13:05:00Z, model: liner, version: 2}\n"))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("promotions[0].model: 'liner'")
        .hasMessageContaining("did you mean linear?");
    assertThatThrownBy(
            () ->
                plan("promotions:\n  - {time: 2020-09-13T13:05:00Z, model: linear, version: 2}\n"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("registry: is missing");
  }

  private static List<String> sorted(Path run, String file) throws IOException {
    return Files.readAllLines(run.resolve(file)).stream().sorted().toList();
  }
}
