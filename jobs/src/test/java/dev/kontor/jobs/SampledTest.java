package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.settings.BadSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars that end by what is traded; the same whatever way it runs. */
class SampledTest {
  private static final String YAML =
      """
      data:
        files: [{path: trades.csv, kind: trades}]
        bars: %s
        marks: 10s
      strategy:
        timeframe: sampled
        positions: both
        indicators: {fast: 'ema(close, 2)', slow: 'sma(close, 5)%s'}
        happenings: {above: 'crossesAbove(fast, slow)', below: 'crossesBelow(fast, slow)'}
        patterns: {wave: {sequence: [above, below], within: 1h}}
        rules:
          - {signal: buy, when: 'crossesAbove(fast, slow)', stop: 0.99 * close}
          - {signal: sell, when: 'wave || slow > 102'}
        signals: {confirm: 1, cooldown: 10s}
      """;

  @TempDir private Path folder;

  /** Many trades of three instruments, many of them at one time, with leaps. */
  @BeforeEach
  void history() throws Exception {
    Random random = new Random(9);
    StringBuilder rows = new StringBuilder("time,price,amount,symbol\n");
    long time = 1_600_000_000;
    double price = 100;
    for (int i = 0; i < 6_000; i++) {
      time += random.nextInt(4) == 0 ? random.nextInt(9) : 0;
      price += random.nextGaussian() / 10 + (i % 500 == 0 ? 2 - 4 * (i % 1000 / 500) : 0);
      rows.append(time).append(',').append((float) price).append(',');
      rows.append(1 + random.nextInt(5)).append(',').append("XYZ".charAt(random.nextInt(3)));
      rows.append('\n');
    }
    Files.writeString(folder.resolve("trades.csv"), rows);
  }

  @ParameterizedTest
  @CsvSource({"trades(7), 285", "volume(40), 130", "value(5000), 130", "renko(0.25), 300"})
  void whateverWayItRunsItSaysTheSame(String sampling, int atLeast) throws Exception {
    Path reference = run(sampling, RuntimeExecutionMode.BATCH, 1);
    List<String> bars = sorted(reference, "bars.csv");
    assertThat(bars).hasSizeGreaterThan(3 * atLeast / 2).doesNotHaveDuplicates();
    assertThat(Files.readAllLines(reference.resolve("fills.csv"))).hasSizeGreaterThan(20);
    for (int parallelism : new int[] {1, 2}) {
      Path streaming = run(sampling, RuntimeExecutionMode.STREAMING, parallelism);
      assertThat(streaming.resolve("ledger.jsonl"))
          .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
      assertThat(sorted(streaming, "bars.csv")).isEqualTo(bars);
    }
    assertThat(run(sampling, RuntimeExecutionMode.BATCH, 2).resolve("ledger.jsonl"))
        .hasSameTextualContentAs(reference.resolve("ledger.jsonl"));
  }

  /** Not at a brick's price, which the market has left. */
  @Test
  void ordersFillAtTheOpenOfTheNextMarkAfterTheirTime() throws Exception {
    Path run = run("renko(0.25)", RuntimeExecutionMode.BATCH, 1);
    List<String> fills = Files.readAllLines(run.resolve("fills.csv"));
    assertThat(fills.subList(1, fills.size()))
        .extracting(line -> Instant.parse(line.substring(0, line.indexOf(','))).toEpochMilli())
        .allMatch(time -> time % 10_000 == 0);
  }

  @Test
  void longerBarsAreNotMadeOfThem() {
    assertThat(catchThrowableOfType(BadSetting.class, () -> plan("trades(7)", "@1h")))
        .hasMessage(
            "strategy.indicators.slow: 'sma(close, 5)@1h': on bars of sampled only coarser values"
                + " are known, not @1h");
  }

  private Path run(String sampling, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(sampling, ""), new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  private Plan plan(String sampling, String of) {
    return Plan.of(ConfigReader.parse(YAML.formatted(sampling, of), "sampled"), folder);
  }

  private static List<String> sorted(Path run, String file) throws Exception {
    return Files.readAllLines(run.resolve(file)).stream().sorted().toList();
  }
}
