package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.bars.Filling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What looks at instruments that are split, and whose bars are revised. */
class RestatedReferencesTest {
  private static final String SPLIT = "2024-03-02T00:00:00Z";

  @TempDir private static Path folder;

  @BeforeAll
  static void history() throws IOException {
    Files.writeString(folder.resolve("trades.csv"), rows());
    String known = "instrument,date,split\nI0,2024-03-02,4\nI1,2024-03-02,1:2\n";
    Files.writeString(folder.resolve("split.csv"), known);
    Files.writeString(folder.resolve("live.csv"), known + "I0,2024-04-01,3\nI9,2020-01-01,2\n");
  }

  @ParameterizedTest
  @EnumSource
  void theLedgerIsTheSameInEveryModeAtAnyParallelismAndAfterFailures(Filling filling)
      throws Exception {
    Plan plan = plan("live", filling);
    Path reference = run(plan, RuntimeExecutionMode.BATCH, 1);
    assertThat(Files.readAllLines(reference.resolve("fills.csv"))).hasSizeGreaterThan(20);
    assertThat(sorted(reference, "revisions.csv"))
        .hasSizeGreaterThan(100)
        .anyMatch(line -> line.endsWith(",1"));
    assertThat(sorted(reference, "splits.csv")).hasSize(3);
    assertSame(run(plan, RuntimeExecutionMode.BATCH, 2), reference);
    assertSame(run(plan, RuntimeExecutionMode.STREAMING, 1), reference);
    assertSame(run(plan, RuntimeExecutionMode.STREAMING, 2), reference);
    Path failing = Files.createTempDirectory(folder, "failing");
    FailureTest.run(plan, failing);
    assertThat(failing.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
  }

  @Test
  void fromTheSplitOnValuesAreThoseOfAnAdjustedHistory() throws Exception {
    Path live = run(plan("live", Filling.OFF), RuntimeExecutionMode.STREAMING, 2);
    Path adjusted = run(plan("split", Filling.OFF), RuntimeExecutionMode.BATCH, 1);
    List<String> after = afterTheSplit(live);
    assertThat(after).hasSizeGreaterThan(40).isEqualTo(afterTheSplit(adjusted));
    assertThat(after)
        .filteredOn(line -> !line.contains("I0"))
        .noneMatch(line -> line.contains(",,"));
  }

  @Test
  void theRunSaysWhatBeginsAnewAtASplitOfWhichReference() throws Exception {
    Plan plan = plan("live", Filling.OFF);
    Path out = Files.createTempDirectory(folder, "run");
    assertThat(
            Remarks.of(
                plan,
                Backtest.run(plan, new RunOptions(out, RuntimeExecutionMode.BATCH, 1, 0, true))))
        .containsExactly(
            "data.adjust: live: zscore _-_(close,_*_(0.5,'I0'.close)) 4.0 population@20m began anew at each split",
            "data.adjust: live: zscore _-_(close,_*_(0.5,'I0'.close)) 4.0 population@20m began anew at each split"
                + " of I0");
  }

  private static void assertSame(Path out, Path reference) throws IOException {
    assertThat(out.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    for (String file : List.of("splits.csv", "revisions.csv", "features.csv", "bars.csv")) {
      assertThat(sorted(out, file)).as(file).isEqualTo(sorted(reference, file));
    }
  }

  /** All values but the last, which mixes the shares of two and so begins anew. */
  private static List<String> afterTheSplit(Path out) throws IOException {
    return sorted(out, "features.csv").stream()
        .filter(
            line -> line.compareTo(SPLIT) > 0 && !line.startsWith(SPLIT) && line.startsWith("2"))
        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 9)))
        .toList();
  }

  private static List<String> sorted(Path out, String file) throws IOException {
    return Files.readAllLines(out.resolve(file)).stream().sorted().toList();
  }

  private static Path run(Plan plan, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan, new RunOptions(out, mode, parallelism, 0, true));
    return out;
  }

  private static Plan plan(String adjust, Filling filling) {
    return Plan.of(
        ConfigReader.parse(
            """
            data:
              files:
                - {path: trades.csv, kind: trades}
              bars: 4m
              revise: 20m
              fill: %s
              adjust: %s
              actions: %s.csv
            strategy:
              timeframe: 20m
              positions: both
              references: {market: I0, other: I1}
              indicators:
                tie: correlation(close, market.close, 4)
                slope: beta(close, other.close, 4)
                both: correlation(market.close, other.close, 3)
                ratio: zscore(close / market.close, 4)
                traded: sum(market.volume, 3)
                hour: sma(close, 2)@1h
                mixed: zscore(close - 0.5 * market.close, 4)
              rules:
                - {signal: buy, when: 'ratio < -0.5 && tie < 2 && traded > 0'}
                - {signal: sell, when: 'ratio > 0.5 && slope < 99 && both < 2 && mixed < 9'}
            """
                .formatted(filling.name().toLowerCase(Locale.ROOT), adjust, adjust),
            "restated"),
        folder);
  }

  /** In old shares until the split, in units that can be split; a sixth comes late. */
  private static String rows() {
    Random random = new Random(9);
    record Arriving(long at, String row) {}
    List<Arriving> rows = new ArrayList<>();
    long time = Instant.parse("2024-03-01T16:00:00Z").getEpochSecond();
    long split = Instant.parse(SPLIT).getEpochSecond();
    double[] prices = {100, 40, 20};
    double[] old = {4, 0.5, 1};
    for (int id = 1; id <= 7_000; id++) {
      time += random.nextInt(14);
      int i = random.nextInt(prices.length);
      prices[i] *= 1 + random.nextGaussian() / 200;
      double price = Math.round(prices[i] * 100) / 100.0;
      double shares = 4 * (1 + random.nextInt(9));
      double factor = time < split ? old[i] : 1;
      long late = random.nextInt(6) == 0 ? random.nextInt(1_500) : 0;
      rows.add(
          new Arriving(
              time + late,
              String.format(
                  Locale.ROOT,
                  "%d,%.4f,%.4f,I%d,%d%n",
                  time,
                  price * factor,
                  shares / factor,
                  i,
                  id)));
    }
    rows.sort(Comparator.comparingLong(Arriving::at));
    StringBuilder text = new StringBuilder("time,price,amount,symbol,id\n");
    rows.forEach(row -> text.append(row.row()));
    return text.toString();
  }
}
