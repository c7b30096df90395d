package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.jobs.checks.HistoryBars;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.checks.ValueTable;
import dev.kontor.operators.bars.BarConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What looks at another instrument where the two trade at other times, where holes are filled, and
 * where bars end by what is traded.
 */
class MixedReferencesTest {
  private static final int TRADES = 8_000;

  private enum Bars {
    SESSIONS("bars: 1m", "10m"),
    FILLED("bars: 1m\n  fill: flat", "10m"),
    DAYS("bars: 1m\n  fill: flat", "1d"),
    TRADES("bars: trades(5)\n  marks: 10s", "sampled"),
    RENKO("bars: renko(0.5)\n  marks: 10s", "sampled");

    private final String data;
    private final String timeframe;

    Bars(String data, String timeframe) {
      this.data = data;
      this.timeframe = timeframe;
    }
  }

  private static final String YAML =
      """
      data:
        files:
          - {path: share.csv, kind: trades, instrument: SHARE, calendar: us-equities}
          - {path: other.csv, kind: trades, instrument: OTHER, calendar: us-equities}
          - {path: coin.csv, kind: trades, instrument: COIN}
        %s
      strategy:
        timeframe: %s
        positions: both
        references: {share: SHARE, coin: COIN}
        indicators:
          tie: correlation(close, share.close, 5)
          spread: close - share.close
        rules:
          - {name: cheap, signal: buy, when: spread < -1 && tie > 0}
          - {name: dear, signal: sell, when: spread > 1 && coin.volume >= 0}
          - {name: seen, signal: hold, when: coin.close > 0, strength: coin.close / 10000}
      """;

  @TempDir private static Path folder;

  /** Three days, two nights; trades outside of sessions too, and none for hours now and then. */
  @BeforeAll
  static void history() throws Exception {
    Random random = new Random(11);
    long from = Instant.parse("2024-07-01T13:00:00Z").getEpochSecond();
    for (String name : List.of("share", "other", "coin")) {
      StringBuilder rows = new StringBuilder("time,price,amount\n");
      long time = from + random.nextInt(100);
      double price = 100;
      for (int i = 0; i < TRADES / 3; i++) {
        time += random.nextInt(150) + (random.nextInt(400) == 0 ? 9_000 : 0);
        price += random.nextGaussian() / 3;
        rows.append(time).append(',').append((float) price).append(",1\n");
      }
      Files.writeString(folder.resolve(name + ".csv"), rows);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLedgerIsTheSameInBothModesAtAnyParallelismAndAfterFailures(Bars bars) throws Exception {
    Plan plan = plan(bars);
    Path reference = run(plan, RuntimeExecutionMode.BATCH, 1);
    assertThat(sorted(reference, "signals.csv")).hasSizeGreaterThan(bars == Bars.DAYS ? 3 : 50);
    assertSame(run(plan, RuntimeExecutionMode.BATCH, 2), reference);
    assertSame(run(plan, RuntimeExecutionMode.STREAMING, 1), reference);
    assertSame(run(plan, RuntimeExecutionMode.STREAMING, 3), reference);
    Path failing = Files.createTempDirectory(folder, "failing");
    FailureTest.run(plan, failing);
    assertSame(failing, reference);
    Path resumed = Files.createTempDirectory(folder, "resumed");
    String first = Savepoints.stop(null, plan, resumed, TRADES / 3 + 1, 1);
    String second = Savepoints.stop(first, plan, resumed, TRADES / 3 + 1, 2);
    Savepoints.resume(second, plan, resumed, 1);
    assertSame(resumed, reference);
  }

  /** The last bar of the coin that ended no later, out of the bars that the run wrote. */
  @ParameterizedTest
  @EnumSource
  void whatIsSeenIsTheLastBarOfTheReference(Bars bars) throws Exception {
    Path out = run(plan(bars), RuntimeExecutionMode.STREAMING, 2);
    TreeMap<Instant, Double> closes = new TreeMap<>();
    rows(out.resolve("bars.csv")).stream()
        .filter(bar -> bar[1].equals("COIN"))
        .forEach(bar -> closes.put(Instant.parse(bar[0]), Double.parseDouble(bar[5])));
    int seen = 0;
    for (String[] signal : rows(out.resolve("signals.csv"))) {
      Map.Entry<Instant, Double> last = closes.floorEntry(Instant.parse(signal[0]));
      if (signal[3].equalsIgnoreCase("hold")) {
        assertThat(Double.parseDouble(signal[4]) * 10_000)
            .as(String.join(",", signal))
            .isCloseTo(last.getValue(), within(1e-6));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(bars == Bars.DAYS ? 2 : 50);
  }

  /** What {@code ./kontor indicators} prints is what the run sees. */
  @ParameterizedTest
  @EnumSource
  void aPlainLoopComputesTheSame(Bars bars) throws Exception {
    Plan plan = plan(bars);
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, RuntimeExecutionMode.STREAMING, 2, 0, true));
    List<String> expected = new ArrayList<>();
    ValueTable table =
        new ValueTable(
            List.of("correlation(close, share.close, 5)", "close - share.close"),
            plan.config().strategy().timeframe(),
            Map.of("share", "SHARE"));
    BarConfig config = plan.trading().bars();
    HistoryBars history =
        HistoryBars.read(plan.history(), plan.config().data().bars(), config.listings());
    for (String instrument : history.bars().keySet()) {
      table.rows(
          instrument,
          history.bars(),
          config.listings(),
          config.filling(),
          history.latest(),
          row -> expected.add(line(row)));
    }
    assertThat(
            rows(out.resolve("features.csv")).stream()
                .map(row -> String.join(",", row[0], row[1], row[3], row[4]))
                .sorted())
        .containsExactlyElementsOf(expected.stream().sorted().toList())
        .hasSizeGreaterThan(5);
  }

  private static String line(ValueTable.Row row) {
    StringBuilder line = new StringBuilder(Instant.ofEpochMilli(row.bar().end()).toString());
    line.append(',').append(row.bar().instrument());
    for (double value : row.values()) {
      line.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
    }
    return line.toString();
  }

  private static void assertSame(Path run, Path reference) throws IOException {
    assertThat(run.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    assertThat(sorted(run, "bars.csv")).isEqualTo(sorted(reference, "bars.csv"));
  }

  private static List<String> sorted(Path run, String file) throws IOException {
    return Files.readAllLines(run.resolve(file)).stream().sorted().toList();
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static Path run(Plan plan, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  private static Plan plan(Bars bars) {
    String yaml = YAML.formatted(bars.data, bars.timeframe);
    return Plan.of(ConfigReader.parse(yaml, "mixed"), folder);
  }
}
