package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stopped goes on from its savepoint as if nothing had been. */
class SavepointTest {
  private static final int SECONDS = 10;

  /** So many readings are an hour of three instruments: all before 13:30. */
  private static final int HOUR = 3 * 60 * 60 / SECONDS;

  /** What watches: a hold at each bar states the value in its strength, above 0 and up to 1. */
  private static final String BEFORE =
      """
      indicators:
        gone: wilder(close, 7)
        fast: ema(close, 4)
        slow: sma(close, 6)
        hours: sma(close, 2)@15m
      rules:
        - {name: fast, signal: hold, when: fast > 0, strength: fast / 1000}
        - {name: slow, signal: hold, when: slow > 0, strength: slow / 1000}
        - {name: hours, signal: hold, when: hours > 0, strength: hours / 1000}
        - {name: high, signal: hold, when: close > 105, strength: gone / 1000}
      """;

  /** One indicator is new, one is gone, the others have moved, and one rule is stricter. */
  private static final String AFTER =
      """
      indicators:
        young: sma(close, 3)
        hours: sma(close, 2)@15m
        slow: sma(close, 6)
        fast: ema(close, 4)
        quarter: sma(close, 1)@10m
      rules:
        - {name: fast, signal: hold, when: fast > 0, strength: fast / 1000}
        - {name: slow, signal: hold, when: slow > 0, strength: slow / 1000}
        - {name: hours, signal: hold, when: hours > 0, strength: hours / 1000}
        - {name: high, signal: hold, when: close > 108, strength: 0.5}
        - {name: young, signal: hold, when: young > 0, strength: young / 1000}
        - {name: quarter, signal: hold, when: quarter > 0, strength: quarter / 1000}
      """;

  private static final String TRADING =
      """
      positions: both
      indicators:
        fast: ema(close, 2)
        slow: sma(close, 4)
      happenings: {above: 'crossesAbove(fast, slow)', below: 'crossesBelow(fast, slow)'}
      patterns: {wave: {sequence: [above, below], within: 30m}}
      rules:
        - {name: up, signal: buy, when: fast > slow, stop: 0.97 * close, strength: slow / 200}
        - {name: down, signal: sell, when: wave || close < slow}
      """;

  @TempDir private Path folder;

  /** Three instruments, each with a trade at every tenth second, at a minute's first moment too. */
  @BeforeEach
  void history() throws IOException {
    StringBuilder rows = new StringBuilder("time,price,amount,symbol\n");
    for (int i = 0; i < 2 * 60 * 60 / SECONDS; i++) {
      for (String symbol : List.of("X", "Y", "Z")) {
        double price = 100 + 8 * Math.sin(i / 17.0 + symbol.charAt(0)) + i * 7 % 11 / 10.0;
        rows.append(1_600_000_200 + i * SECONDS).append(',').append((float) price);
        rows.append(",1,").append(symbol).append('\n');
      }
    }
    Files.writeString(folder.resolve("trades.csv"), rows);
  }

  @Test
  void aChangedStrategyGoesOnWithWhatItStillComputes() throws Exception {
    Plan after = plan(AFTER);
    Path whole = folder.resolve("whole");
    Backtest.run(after, new RunOptions(whole, RuntimeExecutionMode.STREAMING, 1, 0));
    Path out = folder.resolve("resumed");
    String savepoint = Savepoints.stop(null, plan(BEFORE), out, HOUR, 1);
    Savepoints.resume(savepoint, after, out, 1);

    Map<String, List<String>> expected = since("13:30", whole);
    Map<String, List<String>> said = since("13:30", out);
    for (String common : List.of("fast", "slow", "hours", "high")) {
      assertThat(said.get(common)).as(common).isEqualTo(expected.get(common)).isNotEmpty();
    }
    assertThat(said.get("young").get(0)).startsWith("13:40 X");
    assertSameFromThere(said.get("young"), expected.get("young"));
    assertSameFromThere(said.get("quarter"), expected.get("quarter"));
    assertThat(since("12:30", out).get("high"))
        .as("the old threshold until then, the new one from there")
        .hasSizeGreaterThan(since("12:30", whole).get("high").size());
  }

  /**
   * The savepoint is taken in the middle of a moment, when rows have voted and wait to be heard.
   */
  @Test
  void theSameStrategyLeavesTheSameLedgerAtAnotherParallelism() throws Exception {
    Plan plan = plan(TRADING);
    Path whole = folder.resolve("whole");
    Backtest.run(plan, new RunOptions(whole, RuntimeExecutionMode.STREAMING, 1, 0));
    Path out = folder.resolve("resumed");
    String first = Savepoints.stop(null, plan, out, HOUR / 2 + 1, 1);
    String second = Savepoints.stop(first, plan, out, HOUR / 2 + 1, 2);
    Savepoints.resume(second, plan, out, 1);
    for (String file : List.of("ledger.jsonl", "orders.csv", "fills.csv", "signals.csv")) {
      assertThat(out.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
    }
    assertThat(Files.readAllLines(whole.resolve("fills.csv"))).hasSizeGreaterThan(20);
  }

  /** Sums that began elsewhere differ in the last digit. */
  private static void assertSameFromThere(List<String> said, List<String> expected) {
    List<String> last = expected.subList(expected.size() - said.size(), expected.size());
    for (int i = 0; i < said.size(); i++) {
      int value = said.get(i).lastIndexOf(' ') + 1;
      assertThat(said.get(i)).startsWith(last.get(i).substring(0, value));
      assertThat(Double.parseDouble(said.get(i).substring(value)))
          .isCloseTo(Double.parseDouble(last.get(i).substring(value)), within(1e-12));
    }
  }

  /** By rule, what was said after a time of the day: when, of which instrument, how strongly. */
  private static Map<String, List<String>> since(String time, Path run) throws IOException {
    Map<String, List<String>> said = new TreeMap<>();
    Pattern signal =
        Pattern.compile(
            ".*T(..:..):00Z.*\"signal\",\"instrument\":\"(.)\",.*\"rule\":\"(\\w+)\",\"strength\":([^,]+),.*");
    for (String line : Files.readAllLines(run.resolve("ledger.jsonl"))) {
      Matcher found = signal.matcher(line);
      if (found.matches() && found.group(1).compareTo(time) > 0) {
        said.computeIfAbsent(found.group(3), rule -> new ArrayList<>())
            .add(found.group(1) + " " + found.group(2) + " " + found.group(4));
      }
    }
    return said;
  }

  private Plan plan(String strategy) {
    String yaml =
        "data:\n  files:\n    - {path: trades.csv, kind: trades}\n  bars: 1m\nstrategy:\n"
            + "  timeframe: 5m\n"
            + strategy.indent(2);
    return Plan.of(ConfigReader.parse(yaml, "savepoint"), folder);
  }
}
