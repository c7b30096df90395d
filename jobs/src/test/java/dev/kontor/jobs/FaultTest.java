package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.market.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at every step of its orders' lives, a run leaves the same ledger, fills and orders. */
class FaultTest {
  private static final int KILLS = 240;
  private static final long START = 1_600_000_200_000L;
  private static final int SECONDS = 10;
  private static final int HOURS = 8;

  private static final String YAML =
      """
      data:
        files: [{path: trades.csv, kind: trades}]
        bars: 1m
      strategy:
        timeframe: 1m
        positions: both
        indicators: {fast: 'ema(close, 3)', slow: 'sma(close, 8)'}
        rules:
          - name: rest
            signal: buy
            when: crossesAbove(fast, slow)
            stop: 0.985 * close
            target: 1.01 * close
            order: {type: limit, limit: 0.999 * close, life: gtd, goodFor: 4m}
          - name: chase
            signal: buy
            when: close > 1.01 * slow
            order: {type: stop, trigger: 1.002 * close}
            exits: {trail: 1%, bars: 15}
          - name: leave
            signal: sell
            when: crossesBelow(fast, slow)
            stop: 1.02 * close
            exits: {trail: 1.5%}
        size: {fraction: 20%, at: open, lot: 0.1}
      risk: {position: 40%, dailyLoss: off, drawdown: off}
      venue:
        slippage: 0.02%
        participation: 30%
        closeAtEnd: true
        fees: {rate: 0.1%}
        latency: {model: lognormal, mean: 70s, sigma: 0.6}
      """;

  private static final Pattern ORDER =
      Pattern.compile(
          ".*\"time\":\"([^\"]+)\".*\"kind\":\"order\".*\"order\":\"(\\w+)\".*\"status\":\"(\\w+)\".*");

  @TempDir private Path folder;

  @BeforeEach
  void history() throws IOException {
    StringBuilder rows = new StringBuilder("time,price,amount,symbol\n");
    for (int i = 0; i < HOURS * 3600 / SECONDS; i++) {
      for (String symbol : List.of("X", "Y")) {
        double price = 100 + 6 * Math.sin(i / 40.0 + symbol.charAt(0)) + i * 7 % 11 / 8.0;
        rows.append(START / 1000 + i * SECONDS).append(',').append((float) price);
        rows.append(',').append(10 + i * 13 % 29).append(',').append(symbol).append('\n');
      }
    }
    Files.writeString(folder.resolve("trades.csv"), rows);
  }

  @Test
  void noOrderIsLostOrDoubledWhereverItIsKilled() throws Exception {
    Plan plan = Plan.of(ConfigReader.parse(YAML + controls(), "fault"), folder);
    Path calm = folder.resolve("calm");
    Backtest.run(plan, new RunOptions(calm, RuntimeExecutionMode.BATCH, 1, 0));
    Path killed = folder.resolve("killed");
    run(plan, killed);
    for (String file : List.of("ledger.jsonl", "fills.csv", "orders.csv", "signals.csv")) {
      assertThat(killed.resolve(file)).hasSameTextualContentAs(calm.resolve(file));
    }
    assertThat(FaultInjector.kills()).hasSizeGreaterThanOrEqualTo(200);
    Map<String, Integer> steps = steps(calm, FaultInjector.kills());
    for (String step :
        List.of("SUBMITTED", "WORKING", "PARTIALLY_FILLED", "FILLED", "CANCELLED", "EXPIRED")) {
      assertThat(steps.getOrDefault(step, 0)).as("kills at " + step).isGreaterThan(2);
    }
  }

  /** Every quarter of an hour all is taken back, and a minute later it goes on. */
  private static String controls() {
    StringBuilder controls = new StringBuilder("control:\n");
    for (long time = START + 900_000; time < START + HOURS * 3_600_000L; time += 900_000) {
      controls.append("  - {action: halt, time: '").append(Instant.ofEpochMilli(time));
      controls.append("'}\n  - {action: resume, time: '");
      controls.append(Instant.ofEpochMilli(time + 60_000)).append("'}\n");
    }
    return controls.toString();
  }

  private static void run(Plan plan, Path out) throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(10));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 2 * KILLS);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(1);
    long end = START + HOURS * 3_600_000L;
    TradingJob.build(
        TradingJob.history(env, plan)
            .map(new FaultInjector(KILLS, START + 600_000, end - 5_400_000, 4))
            .returns(Types.POJO(Reading.class))
            .uid("faults")
            .setParallelism(1),
        plan,
        out);
    env.execute();
  }

  /**
   * How many kills fell on an order in each state; an end counts for the minute in which it was.
   */
  private static Map<String, Integer> steps(Path run, List<Long> kills) throws IOException {
    Map<String, TreeMap<Long, String>> lives = new HashMap<>();
    for (String line : Files.readAllLines(run.resolve("ledger.jsonl"))) {
      Matcher order = ORDER.matcher(line);
      if (order.matches()) {
        lives
            .computeIfAbsent(order.group(2), id -> new TreeMap<>())
            .put(Instant.parse(order.group(1)).toEpochMilli(), order.group(3));
      }
    }
    List<String> ends = List.of("FILLED", "CANCELLED", "EXPIRED", "REJECTED");
    Map<String, Integer> steps = new TreeMap<>();
    for (long kill : kills) {
      for (TreeMap<Long, String> life : new ArrayList<>(lives.values())) {
        var last = life.floorEntry(kill);
        if (last != null && (!ends.contains(last.getValue()) || last.getKey() > kill - 60_000)) {
          steps.merge(last.getValue(), 1, Integer::sum);
        }
      }
    }
    return steps;
  }
}
