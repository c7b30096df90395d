package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.desk.Control;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.MarketStreams;
import dev.kontor.operators.TradingTopology;
import dev.kontor.operators.ledger.LedgerLine;
import dev.kontor.operators.time.EventTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades that come late, but not too late, leave the ledger that they leave in order. */
class LatenessTest {
  private static final Duration LATENESS = Duration.ofSeconds(90);

  @TempDir private static Path folder;
  private static final List<Trade> SORTED = trades();
  private static final List<Trade> SHUFFLED = shuffled();
  private static String reference;

  @BeforeAll
  static void sortedOnesInBatch() throws Exception {
    write("sorted.csv", SORTED);
    write("shuffled.csv", SHUFFLED);
    reference = run("sorted.csv", Duration.ZERO, RuntimeExecutionMode.BATCH, 1);
  }

  @Test
  void theReferenceTradesAndTheOthersAreShuffled() {
    assertThat(reference.lines().filter(line -> line.contains("\"kind\":\"fill\"")))
        .hasSizeGreaterThan(50);
    assertThat(SHUFFLED).containsExactlyInAnyOrderElementsOf(SORTED);
    int backwards = 0;
    for (int i = 1; i < SHUFFLED.size(); i++) {
      backwards += SHUFFLED.get(i).time() < SHUFFLED.get(i - 1).time() ? 1 : 0;
    }
    assertThat(backwards).isGreaterThan(SHUFFLED.size() / 4);
  }

  @ParameterizedTest
  @CsvSource({"BATCH, 1", "BATCH, 2", "STREAMING, 1", "STREAMING, 2"})
  void fromAFile(RuntimeExecutionMode mode, int parallelism) throws Exception {
    assertThat(run("shuffled.csv", LATENESS, mode, parallelism)).isEqualTo(reference);
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void straightIntoTheTopology(int parallelism) throws Exception {
    assertThat(wired(parallelism)).isEqualTo(reference);
  }

  /** Six instruments, some hours, ties in time too. */
  private static List<Trade> trades() {
    Random random = new Random(6);
    List<Trade> trades = new ArrayList<>();
    long time = Instant.parse("2024-03-01T10:00:00Z").toEpochMilli();
    double[] prices = {100, 50, 20, 1000, 7, 300};
    for (int id = 1; id <= 6_000; id++) {
      time += random.nextInt(6) * 1_000L;
      int i = random.nextInt(prices.length);
      prices[i] *= 1 + random.nextGaussian() / 200;
      trades.add(new Trade("I" + i, time, id, E8.ofDouble(prices[i]), E8.ONE));
    }
    return trades;
  }

  private static List<Trade> shuffled() {
    Random random = new Random(7);
    Map<Trade, Long> arrivals = new HashMap<>();
    for (Trade trade : SORTED) {
      arrivals.put(trade, trade.time() + random.nextLong(LATENESS.toMillis() + 1));
    }
    List<Trade> shuffled = new ArrayList<>(SORTED);
    shuffled.sort(Comparator.comparing(arrivals::get));
    return shuffled;
  }

  private static void write(String file, List<Trade> trades) throws IOException {
    StringBuilder rows = new StringBuilder("time,price,amount,symbol,id\n");
    for (Trade trade : trades) {
      rows.append(trade.time() / 1_000).append(',').append(E8.format(trade.priceE8()));
      rows.append(",1,").append(trade.instrument()).append(',').append(trade.sequence());
      rows.append('\n');
    }
    Files.writeString(folder.resolve(file), rows);
  }

  private static Plan plan(String file, Duration lateness) {
    String yaml =
        """
        data:
          files:
            - {path: %s, kind: trades}
          bars: 1m
          lateness: %ds
        strategy:
          timeframe: 5m
          positions: both
          indicators: {fast: 'ema(close, 3)', slow: 'sma(close, 7)'}
          happenings: {above: 'crossesAbove(fast, slow)', below: 'crossesBelow(fast, slow)'}
          patterns: {wave: {sequence: [above, below], within: 1h}}
          rules:
            - {signal: buy, when: 'crossesAbove(fast, slow)', stop: 0.98 * close}
            - {signal: sell, when: wave}
        """;
    return Plan.of(
        ConfigReader.parse(yaml.formatted(file, lateness.toSeconds()), "lateness"), folder);
  }

  private static String run(
      String file, Duration lateness, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(plan(file, lateness), new RunOptions(out, mode, parallelism, 0));
    assertThat(out.resolve("rejected.csv")).content().hasLineCount(1);
    return Files.readString(out.resolve("ledger.jsonl"));
  }

  private static String wired(int parallelism) throws Exception {
    Configuration configuration = TradingJob.switches();
    configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(configuration);
    env.setParallelism(parallelism);
    var trades =
        env.fromData(SHUFFLED, Types.POJO(Trade.class))
            .uid("trades")
            .setParallelism(1)
            .assignTimestampsAndWatermarks(EventTime.within(LATENESS, Trade::time))
            .uid("trade-time")
            .setParallelism(1);
    var control =
        env.fromData(
                Types.POJO(Control.class),
                new Control(Instant.EPOCH, Control.Action.RESUME, "", "nobody listens to this"))
            .uid("control")
            .setParallelism(1)
            .assignTimestampsAndWatermarks(
                EventTime.<Control>within(Duration.ZERO, word -> word.time().toEpochMilli()))
            .uid("control-time")
            .setParallelism(1);
    StringBuilder ledger = new StringBuilder();
    var lines =
        TradingTopology.wire(
                new MarketStreams(trades, null), control, plan("sorted.csv", LATENESS).trading())
            .ledger()
            .map(LedgerLine::text)
            .returns(String.class)
            .uid("texts")
            .setParallelism(1);
    try (var texts = lines.executeAndCollect()) {
      texts.forEachRemaining(text -> ledger.append(text).append('\n'));
    }
    return ledger.toString();
  }
}
