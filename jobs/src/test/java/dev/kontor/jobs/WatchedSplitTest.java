package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Prices that hardly move, one of them split at midnight. One model is right that they do not fall
 * by a twentieth, the other is wrong.
 */
class WatchedSplitTest {
  private static final long ELEVEN_PM = 1_600_038_000;
  private static final long MIDNIGHT = ELEVEN_PM + 3600;

  @TempDir private Path folder;

  private Path run(String adjust, RuntimeExecutionMode mode, int parallelism) throws Exception {
    StringBuilder rows = new StringBuilder("time,price,amount,symbol\n");
    for (long time = ELEVEN_PM; time < MIDNIGHT + 3600; time += 10) {
      double price = 100 + Math.sin(time / 170.0);
      rows.append(time).append(',').append((float) (time < MIDNIGHT ? 2 * price : price));
      rows.append(",1,X\n").append(time).append(',').append((float) price).append(",1,Y\n");
    }
    Files.writeString(folder.resolve("trades.csv"), rows);
    Files.writeString(folder.resolve("actions.csv"), "instrument,date,split\nX,2020-09-14,2\n");
    for (String score : List.of("0.9", "0.1")) {
      Files.writeString(
          folder.resolve(score + ".pmml"),
          PromotionTest.pmml("0").replace("intercept=\"0\"", "intercept=\"" + score + "\""));
    }
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(adjust), new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  private Plan plan(String adjust) {
    return Plan.of(
        ConfigReader.parse(
            """
            data:
              files:
                - {path: trades.csv, kind: trades}
              bars: 1m
              adjust: %s
              actions: actions.csv
            strategy:
              timeframe: 1m
              positions: both
              indicators: {move: close - open}
              models:
                right:
                  pmml: 0.9.pmml
                  output: y
                  shadow: 0.9.pmml
                  watch: {window: 10, every: 1, outcome: {bars: 6, above: -5%%}, brier: 0.02}
                wrong:
                  pmml: 0.1.pmml
                  output: y
                  watch: {window: 10, every: 1, outcome: {bars: 6, above: -5%%}, brier: 0.8}
              ensembles:
                best:
                  of: [right, wrong]
                  by: best-recent
                  bestRecent: {outcome: {bars: 6, above: -5%%}, window: 3, measure: hit-rate}
              rules:
                - {name: up, signal: buy, when: best > 0.5}
                - {name: down, signal: sell, when: best < 0.5}
            """
                .formatted(adjust),
            "split"),
        folder);
  }

  @ParameterizedTest
  @CsvSource({"BATCH, 1", "STREAMING, 2"})
  void noScoreIsWrongForASplit(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path live = run("live", mode, parallelism);
    assertThat(Files.readAllLines(live.resolve("splits.csv"))).hasSize(2);
    assertThat(alerts(live))
        .filteredOn(alert -> alert.contains(",X,"))
        .as("the one that is always wrong")
        .hasSize(1);
    assertThat(signals(live)).hasSizeGreaterThan(100).noneMatch(line -> line.contains("down"));
  }

  @Test
  void alertsAndSignalsAreThoseOfAnAdjustedHistory() throws Exception {
    Path live = run("live", RuntimeExecutionMode.BATCH, 1);
    Path adjusted = run("split", RuntimeExecutionMode.BATCH, 1);
    assertThat(alerts(live)).isEqualTo(alerts(adjusted));
    assertThat(signals(live)).hasSameSizeAs(signals(adjusted));
  }

  private static List<String> alerts(Path run) throws IOException {
    return Files.readAllLines(run.resolve("alerts.csv")).stream().sorted().toList();
  }

  private static List<String> signals(Path run) throws IOException {
    return Files.readAllLines(run.resolve("signals.csv"));
  }
}
