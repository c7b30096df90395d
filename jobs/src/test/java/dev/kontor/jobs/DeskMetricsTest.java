package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Flink shows of an account is what its ledger says last. */
class DeskMetricsTest {
  private static final String CONFIG =
      """
      data:
        files: [{path: trades.csv, kind: trades}]
        bars: 1m
      strategy:
        timeframe: 1m
        positions: both
        rules:
          - {signal: buy, when: 'close > sma(close, 30)'}
          - {signal: sell, when: 'close < sma(close, 30)'}
        size: {fraction: 20%}
      accounts: [{name: one, cash: 100000}, {name: two, cash: 5000}]
      venue: {fees: {rate: 0.01%}}
      risk: {position: 'off', dailyLoss: 'off', drawdown: 90%}
      control:
        - {time: 2013-11-25T20:00:00Z, action: reduce, account: two, who: j.doe, reason: lunch}
      """;

  @TempDir private static Path folder;

  /** Three instruments out of the real trades. */
  @BeforeAll
  static void write() throws IOException {
    StringBuilder trades = new StringBuilder("timestamp,price,amount,symbol\n");
    try (var in =
        DeskMetricsTest.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
      for (int i = 1; i < Math.min(lines.length, 12_001); i++) {
        trades.append(lines[i]).append(",PART").append(i % 3).append('\n');
      }
    }
    Files.writeString(folder.resolve("trades.csv"), trades);
    Files.writeString(folder.resolve("metrics.yaml"), CONFIG);
  }

  @ParameterizedTest
  @EnumSource(
      value = RuntimeExecutionMode.class,
      names = {"BATCH", "STREAMING"})
  void gaugesShowWhatTheLedgerSaysLast(RuntimeExecutionMode mode) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, mode);
    Gauges.listenIn(configuration);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(2);
    TradingJob.build(env, plan(), out);
    env.execute();
    assertThatGaugesShow(out);
  }

  @Test
  void aJobThatWasRestoredShowsThemAgain() throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Configuration configuration = TradingJob.switches();
    Gauges.listenIn(configuration);
    FailureTest.run(plan(), out, configuration);
    assertThatGaugesShow(out);
  }

  private static void assertThatGaugesShow(Path out) throws IOException {
    Map<String, Double> shown = Gauges.values();
    Map<String, Double> told = told(out);
    assertThat(told.values().stream().filter(number -> number != 0).count()).isGreaterThan(8);
    assertThat(shown.keySet()).isEqualTo(told.keySet());
    told.forEach(
        (name, number) -> assertThat(shown.get(name)).as(name).isCloseTo(number, within(1e-7)));
  }

  /** The same numbers out of the run's files. */
  private static Map<String, Double> told(Path out) throws IOException {
    Map<String, Double> told = new TreeMap<>();
    Map<String, Double> highest = new TreeMap<>(Map.of("one", 100_000.0, "two", 5_000.0));
    for (String[] row : rows(out.resolve("equity.csv"))) {
      double equity = Double.parseDouble(row[2]);
      double peak = highest.merge(row[1], equity, Math::max);
      told.put(row[1] + " equity", equity);
      told.put(row[1] + " cash", Double.parseDouble(row[3]));
      told.put(row[1] + " exposure_net", Double.parseDouble(row[4]));
      told.put(row[1] + " drawdown", 1 - equity / peak);
      told.put(row[1] + " risk_state", row[1].equals("two") ? 1.0 : 0.0);
      told.put(row[1] + " exposure_gross", 0.0);
    }
    Map<String, Double> closes = new TreeMap<>();
    rows(out.resolve("bars.csv")).stream()
        .sorted((a, b) -> a[0].compareTo(b[0]))
        .forEach(bar -> closes.put(bar[1], Double.parseDouble(bar[5])));
    Map<String, String[]> positions = new TreeMap<>();
    rows(out.resolve("positions.csv")).forEach(row -> positions.put(row[1] + " " + row[2], row));
    positions.forEach(
        (name, row) -> {
          double quantity = Double.parseDouble(row[3]);
          told.put(name + " position", quantity);
          told.merge(
              row[1] + " exposure_gross", Math.abs(quantity * closes.get(row[2])), Double::sum);
        });
    return told;
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static Plan plan() {
    return Plan.of(ConfigReader.read(folder.resolve("metrics.yaml")), folder);
  }
}
