package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks at another instrument leaves the same ledger, whatever way it runs. */
class ReferencesTest {
  private static final int TRADES = 15_000;
  private static final int INSTRUMENTS = 5;

  /** A spread to one of the five, on bars of five minutes made of minutes. */
  private static final String SPREAD =
      """
      timeframe: 5m
      positions: both
      references: {market: PART0, other: PART3}
      indicators:
        spread: zscore(close - 0.7 * market.close - 0.3 * other.close, 12)
        tie: correlation(close, market.close, 12)
        slope: beta(close, market.close, 12)
      rules:
        - {name: cheap, signal: buy, when: spread < -1.2, stop: 0.9 * close}
        - {name: dear, signal: sell, when: spread > 1.2 && slope < 5}
        - {name: apart, signal: hold, when: tie < -0.5, strength: abs(tie)}
      """;

  /** Says at each bar what it sees of the reference. */
  private static final String SEEN =
      """
      timeframe: 5m
      references: {market: PART0}
      rules:
        - {name: seen, signal: hold, when: market.close > 0, strength: market.close / 10000}
      """;

  @TempDir private static Path folder;

  /** Out of the real trades, every fifth is of one instrument. */
  @BeforeAll
  static void split() throws IOException {
    StringBuilder rows = new StringBuilder("timestamp,price,amount,symbol\n");
    try (var in =
        ReferencesTest.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
      for (int i = 1; i <= TRADES; i++) {
        rows.append(lines[i]).append(",PART").append(i % INSTRUMENTS).append('\n');
      }
    }
    Files.writeString(folder.resolve("trades.csv"), rows);
  }

  @Test
  void theLedgerIsTheSameInBothModesAtAnyParallelismAndAfterFailures() throws Exception {
    Plan plan = plan(SPREAD);
    Path reference = run(plan, RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readAllLines(reference.resolve("fills.csv"))).hasSizeGreaterThan(20);
    for (RuntimeExecutionMode mode :
        List.of(RuntimeExecutionMode.BATCH, RuntimeExecutionMode.STREAMING)) {
      for (int parallelism : new int[] {1, 2, 4}) {
        assertSame(run(plan, mode, parallelism), reference);
      }
    }
    Path failing = folder.resolve("failing");
    FailureTest.run(plan, failing);
    assertSame(failing, reference);
  }

  @Test
  void aRunThatWasStoppedGoesOnAtAnotherParallelism() throws Exception {
    Plan plan = plan(SPREAD);
    Path whole = run(plan, RuntimeExecutionMode.STREAMING, 1);
    Path out = folder.resolve("resumed");
    String first = Savepoints.stop(null, plan, out, TRADES / 3 + 1, 1);
    String second = Savepoints.stop(first, plan, out, TRADES / 3 + 1, 2);
    Savepoints.resume(second, plan, out, 1);
    assertSame(out, whole);
  }

  /** The last bar of the reference that ended no later, out of the bars that the run wrote. */
  @Test
  void whatIsSeenIsTheLastBarOfTheReference() throws Exception {
    Path out = run(plan(SEEN), RuntimeExecutionMode.STREAMING, 2);
    Map<String, Double> closes = new TreeMap<>();
    List<String[]> bars = rows(out.resolve("bars.csv"));
    bars.stream()
        .filter(bar -> bar[1].equals("PART0"))
        .forEach(bar -> closes.put(bar[0], Double.parseDouble(bar[5])));
    Map<String, Double> seen = new TreeMap<>();
    rows(out.resolve("signals.csv"))
        .forEach(signal -> seen.put(signal[0] + signal[2], Double.parseDouble(signal[4]) * 10_000));
    assertThat(seen).hasSizeGreaterThan(1_000);
    List<String> unseen = new ArrayList<>();
    for (String[] bar : bars) {
      var last = ((TreeMap<String, Double>) closes).floorEntry(bar[0]);
      Double value = seen.get(bar[0] + bar[1]);
      if (last == null) {
        unseen.add(bar[1]);
        assertThat(value).isNull();
      } else {
        assertThat(value).as(String.join(",", bar)).isCloseTo(last.getValue(), within(1e-6));
      }
    }
    assertThat(unseen).hasSizeLessThan(INSTRUMENTS);
  }

  @Test
  void aReferenceThatHasNoBarIsRemarkedUponAndAbsent() throws Exception {
    Plan plan = plan(SEEN.replace("market: PART0", "market: PART9, other: PART8"));
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.Result result =
        Backtest.run(plan, new RunOptions(out, RuntimeExecutionMode.BATCH, 1, 0));
    assertThat(Remarks.of(plan, result))
        .containsExactly(
            "strategy.references.market: 'PART9': had no bar in this history, so its values were"
                + " absent throughout");
    assertThat(rows(out.resolve("bars.csv"))).hasSizeGreaterThan(1_000);
    assertThat(rows(out.resolve("signals.csv"))).isEmpty();
    Plan there = plan(SEEN);
    assertThat(
            Remarks.of(
                there, Backtest.run(there, new RunOptions(out, RuntimeExecutionMode.BATCH, 1, 0))))
        .isEmpty();
  }

  @Test
  void onlyAStrategyThatLooksAtOthersHasTheStage() throws Exception {
    assertThat(uids(plan(SPREAD))).contains("references", "indicators");
    assertThat(uids(plan(SPREAD.replace("market.", "").replace("other.", ""))))
        .as("references that no expression names")
        .doesNotContain("references");
  }

  private static List<String> uids(Plan plan) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(TradingJob.switches());
    TradingJob.build(env, plan, folder);
    return env.getStreamGraph().getStreamNodes().stream()
        .map(StreamNode::getTransformationUID)
        .toList();
  }

  private static void assertSame(Path run, Path reference) {
    for (String file : List.of("ledger.jsonl", "fills.csv", "orders.csv", "signals.csv")) {
      assertThat(run.resolve(file)).hasSameTextualContentAs(reference.resolve(file));
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static Path run(Plan plan, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  private static Plan plan(String strategy) {
    String yaml =
        "data:\n  files:\n    - {path: trades.csv, kind: trades}\n  bars: 1m\nstrategy:\n"
            + strategy.indent(2);
    return Plan.of(ConfigReader.parse(yaml, "references"), folder);
  }
}
