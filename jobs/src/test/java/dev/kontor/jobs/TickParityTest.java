package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.checks.Finding;
import dev.kontor.jobs.checks.Lookahead;
import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.Halts.Halt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades and quotes as marks, many at one time, with halts: the same whatever way it runs. */
class TickParityTest {
  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades}
          - {path: quotes.csv, kind: quotes}
        bars: 10s
        halts: halts.csv
      strategy:
        timeframe: 10s
        positions: both
        indicators: {fast: 'ema(close, 2)', slow: 'sma(close, 6)'}
        rules:
          - {signal: buy, when: 'crossesAbove(fast, slow)', exits: {trail: 0.4%%, after: 3m}}
          - {signal: sell, when: 'crossesBelow(fast, slow)', order: {type: limit, limit: 'close'}}
      accounts: [{name: one, cash: 100000}, {name: two, cash: 5000}]
      venue:
        fills: %s
        participation: 20%%
        queue: {model: volume}
        latency: {model: exponential, mean: 300ms}
      """;

  @TempDir private static Path folder;
  private static Halts halts;

  @BeforeAll
  static void history() throws Exception {
    Random random = new Random(5);
    StringBuilder trades = new StringBuilder("time,price,amount,symbol\n");
    StringBuilder quotes = new StringBuilder("time,bid,bid_size,ask,ask_size,symbol\n");
    long time = 1_600_000_000_000L;
    double[] prices = {100, 50, 20};
    for (int i = 0; i < 8_000; i++) {
      time += random.nextInt(3) == 0 ? random.nextInt(1_500) : 0;
      int of = random.nextInt(prices.length);
      prices[of] *= 1 + random.nextGaussian() / 2_000;
      String symbol = "," + "XYZ".charAt(of) + "\n";
      int size = 1 + random.nextInt(9);
      if (random.nextBoolean()) {
        trades.append("%d,%.4f,%d".formatted(time, prices[of], size)).append(symbol);
      } else {
        double half = prices[of] / 4_000;
        quotes.append(
            "%d,%.4f,%d,%.4f,%d"
                .formatted(time, prices[of] - half, size, prices[of] + half, 10 - size));
        quotes.append(symbol);
      }
    }
    List<Halt> all = new ArrayList<>();
    StringBuilder file = new StringBuilder("instrument,from,to\n");
    for (int i = 0; i < 12; i++) {
      String instrument = "XYZ".charAt(i % 3) + "";
      long from = 1_600_000_000_000L + (long) (random.nextDouble() * (time - 1_600_000_000_000L));
      all.add(new Halt(instrument, from, from + 45_000));
      file.append(instrument).append(',').append(Instant.ofEpochMilli(from)).append(',');
      file.append(Instant.ofEpochMilli(from + 45_000)).append('\n');
    }
    halts = Halts.of(all);
    Files.writeString(folder.resolve("trades.csv"), trades);
    Files.writeString(folder.resolve("quotes.csv"), quotes);
    Files.writeString(folder.resolve("halts.csv"), file);
  }

  @ParameterizedTest
  @CsvSource({"bars", "trades", "quotes"})
  void whateverWayItRunsItSaysTheSameAndNothingFillsInAHalt(String fills) throws Exception {
    Path reference = run(fills, RuntimeExecutionMode.BATCH, 1);
    List<String> lines = Files.readAllLines(reference.resolve("fills.csv"));
    assertThat(lines).hasSizeGreaterThan(60);
    assertThat(lines.subList(1, lines.size()))
        .noneMatch(line -> isHalted(line.split(","), fills.equals("bars") ? 1 : 0));
    assertThat(Files.readString(reference.resolve("rejected.csv"))).hasLineCount(1);
    for (int parallelism : new int[] {1, 3}) {
      assertThat(run(fills, RuntimeExecutionMode.STREAMING, parallelism).resolve("ledger.jsonl"))
          .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    }
    assertThat(run(fills, RuntimeExecutionMode.BATCH, 2).resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
  }

  @Test
  void killedSeveralTimesItSaysTheSame() throws Exception {
    Path reference = run("trades", RuntimeExecutionMode.BATCH, 1);
    Path failing = folder.resolve("failing");
    FailureTest.run(plan("trades"), failing);
    assertThat(failing.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
  }

  @Test
  void whatWasKnownAtACutDoesNotChangeWithWhatFollows() throws Exception {
    List<Finding> findings = new ArrayList<>();
    new Lookahead(RuntimeExecutionMode.BATCH, 1)
        .check(plan("quotes"), 3, folder.resolve("cuts"), findings::add);
    assertThat(findings).hasSize(15).allMatch(Finding::isSame);
  }

  /** A bar's last fills are told at its end, when a halt may have begun that very moment. */
  private static boolean isHalted(String[] fill, int earlier) {
    long time = Instant.parse(fill[0]).toEpochMilli();
    return halts.at(fill[2], time) && halts.at(fill[2], time - earlier);
  }

  private static Plan plan(String fills) {
    return Plan.of(ConfigReader.parse(YAML.formatted(fills), "ticks"), folder);
  }

  private static Path run(String fills, RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(fills), new RunOptions(out, mode, parallelism, 0));
    return out;
  }
}
