package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Splits told at their time: afterwards, all values are those of an adjusted history. */
class LiveSplitTest {
  /** The day begins in Kolkata, in the middle of an hour of UTC. */
  private static final String SPLIT = "2024-03-01T18:30:00Z";

  @TempDir private static Path folder;
  private static Path reference;

  @BeforeAll
  static void inBatch() throws Exception {
    Files.writeString(folder.resolve("trades.csv"), rows());
    String known = "instrument,date,split\nI0,2024-03-02,4\nI1,2024-03-02,1:2\n";
    Files.writeString(folder.resolve("split.csv"), known);
    Files.writeString(folder.resolve("live.csv"), known + "I0,2024-04-01,3\nI9,2020-01-01,2\n");
    reference = run("live", RuntimeExecutionMode.BATCH, 1);
  }

  @Test
  void fromTheSplitOnValuesAreThoseOfAnAdjustedHistory() throws Exception {
    Path adjusted = run("split", RuntimeExecutionMode.BATCH, 1);
    List<String> after = afterTheSplit(reference);
    assertThat(after).hasSizeGreaterThan(40).isEqualTo(afterTheSplit(adjusted));
    assertThat(after).noneMatch(line -> line.contains(",,"));
    assertThat(adjusted.resolve("splits.csv")).doesNotExist();
  }

  @Test
  void theAccountIsWorthWhatItIsOnAnAdjustedHistory() throws Exception {
    Path adjusted = run("split", RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readString(reference.resolve("ledger.jsonl"))).contains("\"kind\":\"action\"");
    assertThat(finalEquity(reference)).isCloseTo(finalEquity(adjusted), within(0.01));
  }

  private static double finalEquity(Path out) throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("equity.csv"));
    return Double.parseDouble(lines.get(lines.size() - 1).split(",")[2]);
  }

  /** One of the future, and one of an instrument that is not traded, are not. */
  @Test
  void aSplitIsToldOnceAtItsTime() throws Exception {
    assertThat(sorted(reference, "splits.csv"))
        .containsExactly(
            "2024-03-01T18:30:00Z,I0,4,1",
            "2024-03-01T18:30:00Z,I1,1,2",
            "time,instrument,to,from");
  }

  @ParameterizedTest
  @CsvSource({"BATCH, 2", "STREAMING, 1", "STREAMING, 2"})
  void isTheSameInEveryModeAtAnyParallelism(RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    assertSame(run("live", mode, parallelism));
  }

  @Test
  void isTheSameAfterFailures() throws Exception {
    Path out = Files.createTempDirectory(folder, "failing");
    FailureTest.run(plan("live"), out);
    assertThat(out.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    assertThat(sorted(out, "splits.csv")).isEqualTo(sorted(reference, "splits.csv"));
  }

  private static void assertSame(Path out) throws IOException {
    assertThat(out.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    for (String file : new String[] {"splits.csv", "features.csv", "bars.csv"}) {
      assertThat(sorted(out, file)).as(file).isEqualTo(sorted(reference, file));
    }
  }

  private static List<String> afterTheSplit(Path out) throws IOException {
    return sorted(out, "features.csv").stream()
        .filter(
            line -> line.compareTo(SPLIT) > 0 && !line.startsWith(SPLIT) && line.startsWith("2"))
        .toList();
  }

  private static List<String> sorted(Path out, String file) throws IOException {
    return Files.readAllLines(out.resolve(file)).stream().sorted().toList();
  }

  private static Path run(String adjust, RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(adjust), new RunOptions(out, mode, parallelism, 0, true));
    return out;
  }

  private static Plan plan(String adjust) {
    return Plan.of(
        ConfigReader.parse(
            """
            data:
              files:
                - {path: trades.csv, kind: trades, zone: Asia/Kolkata}
              bars: 4m
              to: 2024-03-02T00:00:00Z
              fill: flat
              adjust: %s
              actions: %s.csv
            strategy:
              timeframe: 20m
              positions: both
              indicators:
                fast: ema(close, 2)
                slow: sma(close, 4)
                range: atr(5)
                hour: sma(close, 2)@1h
                flow: sum(volume, 3)
                index: rsi(5)
              rules:
                - {signal: buy, when: 'crossesAbove(fast, slow) && range > 0'}
                - {signal: sell, when: 'crossesBelow(fast, slow) && index > 0 && flow > 0'}
            """
                .formatted(adjust, adjust),
            "split"),
        folder);
  }

  /** In old shares until the split, with a hole, and one instrument that is not split. */
  private static String rows() {
    Random random = new Random(9);
    StringBuilder text = new StringBuilder("time,price,amount,symbol,id\n");
    long time = Instant.parse("2024-03-01T12:00:00Z").getEpochSecond();
    long split = Instant.parse(SPLIT).getEpochSecond();
    double[] prices = {100, 40, 20};
    double[] old = {4, 0.5, 1};
    for (int id = 1; id <= 6_000; id++) {
      time += random.nextInt(14);
      int i = random.nextInt(prices.length);
      prices[i] *= 1 + random.nextGaussian() / 200;
      double price = Math.round(prices[i] * 100) / 100.0;
      double shares = 4 * (1 + random.nextInt(9));
      double factor = time < split ? old[i] : 1;
      if (i != 1 || time < split - 1_500 || time > split + 900) {
        text.append(
            String.format(
                Locale.ROOT,
                "%d,%.4f,%.4f,I%d,%d%n",
                time,
                price * factor,
                shares / factor,
                i,
                id));
      }
    }
    return text.toString();
  }
}
