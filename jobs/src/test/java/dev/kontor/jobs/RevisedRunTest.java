package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades too late for their bars revise them, the same way in every run. */
class RevisedRunTest {
  @TempDir private static Path folder;
  private static Path reference;

  @BeforeAll
  static void inBatch() throws Exception {
    Files.writeString(folder.resolve("trades.csv"), rows());
    reference = run(RuntimeExecutionMode.BATCH, 1);
  }

  @Test
  void theReferenceTradesAndRevisesAndCorrectsAndFindsSomeTooLate() throws Exception {
    assertThat(Files.readString(reference.resolve("fills.csv")).lines()).hasSizeGreaterThan(30);
    List<String> revisions = sorted(reference, "revisions.csv");
    assertThat(revisions).hasSizeGreaterThan(100);
    assertThat(revisions)
        .anyMatch(line -> line.endsWith(",1"))
        .anyMatch(line -> line.endsWith(",0"));
    assertThat(sorted(reference, "rejected.csv"))
        .anyMatch(line -> line.contains("its bar was out already"))
        .anyMatch(line -> line.contains("must not go back more than 360000 ms"));
  }

  @ParameterizedTest
  @CsvSource({"BATCH, 2", "STREAMING, 1", "STREAMING, 2", "STREAMING, 4"})
  void isTheSameInEveryModeAtAnyParallelism(RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    assertSame(run(mode, parallelism));
  }

  @Test
  void isTheSameAfterFailures() throws Exception {
    Path out = Files.createTempDirectory(folder, "failing");
    FailureTest.run(plan(), out);
    assertSame(out);
  }

  private static void assertSame(Path out) throws IOException {
    assertThat(out.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    for (String file : new String[] {"revisions.csv", "rejected.csv", "bars.csv", "gaps.csv"}) {
      assertThat(sorted(out, file)).as(file).isEqualTo(sorted(reference, file));
    }
  }

  private static List<String> sorted(Path out, String file) throws IOException {
    return Files.readAllLines(out.resolve(file)).stream().sorted().toList();
  }

  private static Path run(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(), new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  private static Plan plan() {
    return Plan.of(
        ConfigReader.parse(
            """
            data:
              files:
                - {path: trades.csv, kind: trades}
              bars: 1m
              revise: 5m
              fill: flat
            strategy:
              timeframe: 5m
              positions: both
              indicators: {fast: 'ema(close, 2)', slow: 'sma(close, 4)'}
              rules:
                - {signal: buy, when: 'crossesAbove(fast, slow)', stop: 0.98 * close}
                - {signal: sell, when: 'crossesBelow(fast, slow)'}
            """,
            "revised"),
        folder);
  }

  /** A sixth comes late, by up to eight minutes, some exactly at a bar's end. */
  private static String rows() {
    Random random = new Random(8);
    record Arriving(long at, String row) {}
    List<Arriving> rows = new ArrayList<>();
    long time = Instant.parse("2024-03-01T10:00:00Z").getEpochSecond();
    double[] prices = {100, 50, 20};
    for (int id = 1; id <= 5_000; id++) {
      time += random.nextInt(5);
      int i = random.nextInt(prices.length);
      prices[i] *= 1 + random.nextGaussian() / 200;
      long late = random.nextInt(6) == 0 ? random.nextInt(480) : 0;
      rows.add(new Arriving(time + late, "%d,%.2f,1,I%d,%d\n".formatted(time, prices[i], i, id)));
    }
    rows.sort(Comparator.comparingLong(Arriving::at));
    StringBuilder text = new StringBuilder("time,price,amount,symbol,id\n");
    rows.forEach(row -> text.append(row.row()));
    return text.toString();
  }
}
