package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars and filled holes, as a user says them; the same whatever way it runs. */
class SessionsTest {
  private static final String YAML =
      """
      data:
        files:
          - {path: trades.csv, kind: trades, instrument: SHARE, calendar: us-equities}
          - {path: bars.csv, kind: bars, timeframe: 1m, instrument: FUND, calendar: short}
          - {path: coin.csv, kind: trades, instrument: COIN}
        bars: 1m
        gap: 15
        fill: flat
      calendars:
        short: {like: us-equities, holidays: [2024-07-05], earlyCloses: {2024-07-02: '10:45'}}
      strategy:
        timeframe: 10m
        positions: both
        indicators:
          fast: ema(close, 2)
          slow: sma(close, 4)
          day: sma(close, 1)@1d
        happenings: {above: 'crossesAbove(fast, slow)', below: 'crossesBelow(fast, slow)'}
        patterns: {wave: {sequence: [above, below], within: 3h}}
        rules:
          - {signal: buy, when: 'fast > slow && close > 0', stop: 0.97 * close}
          - {signal: sell, when: 'wave || close < day || volume == 0'}
      """;

  @TempDir private static Path folder;
  private static Path reference;

  /**
   * Four days of a week with a half day and a holiday: trades before and after sessions too, with
   * holes; the fund's bars end on the second day, its half day is shorter than the share's.
   */
  @BeforeAll
  static void history() throws Exception {
    Random random = new Random(8);
    StringBuilder share = new StringBuilder("time,price,amount\n");
    StringBuilder coin = new StringBuilder("time,price,amount\n");
    StringBuilder fund = new StringBuilder("time,open,high,low,close,volume\n");
    long from = Instant.parse("2024-07-02T12:00:00Z").getEpochSecond();
    for (int minute = 0; minute < 4 * 24 * 60; minute++) {
      long time = from + minute * 60;
      double price = 100 + 5 * Math.sin(minute / 97.0) + random.nextInt(100) / 100.0;
      boolean hole = minute % 300 > 230;
      if (random.nextInt(3) > 0 && !hole) {
        share.append(time + random.nextInt(60)).append(',').append((float) price).append(",3\n");
      }
      if (random.nextInt(9) == 0) {
        coin.append(time + random.nextInt(60)).append(',').append((float) price * 7).append(",1\n");
      }
      if (random.nextInt(3) > 0 && minute < 28 * 60) {
        String cells = ("," + (float) (price / 2)).repeat(4);
        fund.append(time).append(cells).append(",5\n");
      }
    }
    Files.writeString(folder.resolve("trades.csv"), share);
    Files.writeString(folder.resolve("coin.csv"), coin);
    Files.writeString(folder.resolve("bars.csv"), fund);
    reference = run(RuntimeExecutionMode.BATCH, 1);
  }

  @ParameterizedTest
  @CsvSource({"BATCH, 2", "STREAMING, 1", "STREAMING, 2", "STREAMING, 4"})
  void whateverWayItRunsItSaysTheSame(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path run = run(mode, parallelism);
    assertThat(run.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
    for (String file : List.of("bars.csv", "gaps.csv", "rejected.csv")) {
      assertThat(sorted(run, file)).as(file).isEqualTo(sorted(reference, file));
    }
    assertThat(Files.readAllLines(run.resolve("fills.csv"))).hasSizeGreaterThan(20);
  }

  @Test
  void everyBarOfASessionIsThereFromTheFirstTradeOnAndNoOther() throws Exception {
    TradingCalendar shares = Calendars.named("us-equities");
    List<String> bars = bars("SHARE");
    assertThat(bars)
        .allMatch(line -> shares.isOpen(end(line) - 1))
        .hasSize(39 + 21 + 39)
        .anyMatch(line -> line.endsWith(",0,filled"))
        .noneMatch(line -> line.endsWith(",0,final"));
  }

  /** It is not known that it was given up, and the others go on for two days. */
  @Test
  void holesAreFilledUntilTheLastMomentOfAllData() throws Exception {
    List<String> bars = bars("FUND");
    assertThat(bars).hasSize(8 + 21);
    assertThat(bars.get(bars.size() - 1)).startsWith("2024-07-03T17:00:00Z").endsWith("filled");
    long last = end(bars("COIN").get(bars("COIN").size() - 1));
    assertThat(bars("COIN")).hasSize((int) ((last - end(bars("COIN").get(0))) / 600_000 + 1));
  }

  @Test
  void whatIsOutsideOfSessionsIsRejectedWithItsReason() throws Exception {
    List<String> rejected = Files.readAllLines(reference.resolve("rejected.csv"));
    assertThat(rejected)
        .anyMatch(line -> line.matches("SHARE,0,outside-session: .*"))
        .anyMatch(line -> line.matches(".*bars.csv,\\d+,\"?outside-session: short must be open.*"))
        .hasSizeGreaterThan(500);
  }

  @Test
  void aNightIsNoGapAndAHoleIsOneThoughItIsFilled() throws Exception {
    List<String> gaps = Files.readAllLines(reference.resolve("gaps.csv"));
    assertThat(gaps).anyMatch(line -> line.startsWith("SHARE,")).hasSizeGreaterThan(3);
    assertThat(gaps.stream().filter(line -> line.startsWith("SHARE,")))
        .allMatch(line -> line.substring(6, 16).equals(line.substring(27, 37)));
  }

  private static List<String> bars(String instrument) throws IOException {
    return Files.readAllLines(reference.resolve("bars.csv")).stream()
        .filter(line -> line.contains("," + instrument + ","))
        .toList();
  }

  private static long end(String line) {
    return Instant.parse(line.substring(0, line.indexOf(','))).toEpochMilli();
  }

  private static List<String> sorted(Path run, String file) throws IOException {
    return Files.readAllLines(run.resolve(file)).stream().sorted().toList();
  }

  private static Path run(RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(
        Plan.of(ConfigReader.parse(YAML, "sessions"), folder),
        new RunOptions(out, mode, parallelism, 0));
    return out;
  }
}
