package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One buy, decided at 10:02 at a close of 101 with a stop at 98.98, in a market told trade by trade
 * and quote by quote: who fills at what, by hand.
 */
class FillsTest {
  private static final String TRADES =
      """
      time,price,amount
      2024-03-01T10:00:10Z,100,1
      2024-03-01T10:01:20Z,101,2
      2024-03-01T10:02:00Z,102,1
      2024-03-01T10:02:05Z,103,0.5
      2024-03-01T10:02:30Z,99,1
      2024-03-01T10:02:40Z,98,1
      2024-03-01T10:02:50Z,97,4
      2024-03-01T10:03:10Z,97,1
      """;

  private static final String QUOTES =
      """
      time,bid,bid_size,ask,ask_size
      2024-03-01T10:01:59Z,100.5,3,101.5,4
      2024-03-01T10:02:00Z,101.5,3,102.5,4
      2024-03-01T10:02:05Z,102.8,3,103.2,0.2
      2024-03-01T10:02:30Z,99,3,99.4,4
      2024-03-01T10:02:40Z,97.9,3,98.2,4
      2024-03-01T10:03:20Z,97,3,97.2,4
      """;

  private static final String YAML =
      """
      data:
        files: [%s]
        bars: 1m
      strategy:
        timeframe: 1m
        rules: [{signal: buy, when: close > 100.5, stop: 0.98 * close}]
        size: {units: 1}
      """;

  private static final String TRADE_FILE = "{path: trades.csv, kind: trades, instrument: X}";
  private static final String QUOTE_FILE = "{path: quotes.csv, kind: quotes, instrument: X}";
  private static final String BOTH = TRADE_FILE + ", " + QUOTE_FILE;

  @TempDir private Path folder;

  @BeforeEach
  void files() throws Exception {
    Files.writeString(folder.resolve("trades.csv"), TRADES);
    Files.writeString(folder.resolve("quotes.csv"), QUOTES);
  }

  /** At the open of the bar from 10:02 on, and at the stop itself: the bar does not tell more. */
  @ParameterizedTest
  @CsvSource({"BATCH, 1", "STREAMING, 2"})
  void atBarsByDefault(RuntimeExecutionMode mode, int parallelism) throws Exception {
    assertThat(fills(run(YAML.formatted(TRADE_FILE), mode, parallelism)))
        .containsExactly("10:02:00 BUY 1 at 102", "10:03:00 SELL 1 at 98.98");
  }

  /** Not at the trade of the decision's own time but at the next; and where the stop was passed. */
  @ParameterizedTest
  @CsvSource({"BATCH, 1", "STREAMING, 2"})
  void atTradesAfterTheDecision(RuntimeExecutionMode mode, int parallelism) throws Exception {
    assertThat(fills(run(yaml(TRADE_FILE, "fills: trades"), mode, parallelism)))
        .containsExactly("10:02:05 BUY 1 at 103", "10:02:40 SELL 1 at 98");
  }

  /** 103 + (102.5 - 101.5) / 2, then 98 - (99.4 - 99) / 2: by the quotes of earlier times. */
  @ParameterizedTest
  @CsvSource({"BATCH, 1", "STREAMING, 2"})
  void atTradesBesideQuotesForHalfTheirSpread(RuntimeExecutionMode mode, int parallelism)
      throws Exception {
    assertThat(fills(run(yaml(BOTH, "fills: trades"), mode, parallelism)))
        .containsExactly("10:02:05 BUY 1 at 103.5", "10:02:40 SELL 1 at 97.8");
  }

  /** Decided on bars of the trades, bought at the ask and sold at the bid. */
  @ParameterizedTest
  @CsvSource({"BATCH, 1", "STREAMING, 2"})
  void atQuotes(RuntimeExecutionMode mode, int parallelism) throws Exception {
    assertThat(fills(run(yaml(BOTH, "fills: quotes"), mode, parallelism)))
        .containsExactly("10:02:05 BUY 1 at 103.2", "10:02:40 SELL 1 at 97.9");
  }

  /** Half of what trades, and of what the quote shows: 0.25 of 0.5; 0.1 of 0.2, then the rest. */
  @Test
  void asMuchAsAMarkHas() throws Exception {
    assertThat(fills(batch(yaml(TRADE_FILE, "fills: trades, participation: 50%"))))
        .startsWith("10:02:05 BUY 0.25 at 103", "10:02:30 BUY 0.5 at 99");
    assertThat(fills(batch(yaml(BOTH, "fills: quotes, participation: 50%"))))
        .startsWith("10:02:05 BUY 0.1 at 103.2", "10:02:30 BUY 0.9 at 99.4");
  }

  /** Sent at 10:02:00, there at 10:02:06. */
  @Test
  void nothingBeforeAnOrderHasArrived() throws Exception {
    assertThat(fills(batch(yaml(TRADE_FILE, "fills: trades, latency: {mean: 6s}"))))
        .startsWith("10:02:30 BUY 1 at 99");
  }

  /** From 103 on, five percent behind: 97.85 is passed by the trade at 97. */
  @Test
  void aTrailingStopFollowsEachTrade() throws Exception {
    String trailing =
        yaml(TRADE_FILE, "fills: trades").replace("stop: 0.98 * close", "exits: {trail: 5%}");
    assertThat(fills(batch(trailing)))
        .containsExactly("10:02:05 BUY 1 at 103", "10:02:50 SELL 1 at 97");
  }

  @Test
  void equityIsWrittenAtTheCloseOfBarsAlone() throws Exception {
    Path run = batch(yaml(TRADE_FILE, "fills: trades"));
    assertThat(Files.readAllLines(run.resolve("equity.csv")))
        .extracting(line -> line.substring(0, Math.min(line.length(), 20)))
        .containsExactly(
            "time,account,equity,",
            "2024-03-01T10:01:00Z",
            "2024-03-01T10:02:00Z",
            "2024-03-01T10:03:00Z",
            "2024-03-01T10:04:00Z");
  }

  /** The order waits for the first mark after the resume, whatever marks are. */
  @Test
  void nothingFillsInAHalt() throws Exception {
    Files.writeString(
        folder.resolve("halts.csv"),
        "instrument,from,to,reason\nX,2024-03-01T10:01:59Z,2024-03-01T10:02:35Z,LUDP\n");
    assertThat(fills(batch(halted(yaml(TRADE_FILE, "fills: trades")))))
        .first()
        .isEqualTo("10:02:40 BUY 1 at 98");
    assertThat(fills(batch(halted(yaml(BOTH, "fills: quotes")))))
        .first()
        .isEqualTo("10:02:40 BUY 1 at 98.2");
    assertThat(fills(batch(halted(YAML.formatted(TRADE_FILE)))))
        .containsExactly("10:03:00 BUY 1 at 97", "10:03:00 SELL 1 at 97");
  }

  @Test
  void whatTradesAtOnceDoesNotWaitForTheResume() throws Exception {
    Files.writeString(
        folder.resolve("halts.csv"),
        "instrument,from,to\nX,2024-03-01T10:01:59Z,2024-03-01T10:02:35Z\n");
    String immediate =
        halted(yaml(TRADE_FILE, "fills: trades"))
            .replace("stop:", "order: {type: limit, limit: 2 * close, life: ioc}, stop:");
    Path run = batch(immediate);
    assertThat(fills(run)).isEmpty();
    assertThat(Files.readString(run.resolve("orders.csv"))).contains("halted: nothing trades");
  }

  private static String yaml(String files, String venue) {
    return YAML.formatted(files) + "venue: {" + venue + "}\n";
  }

  private static String halted(String yaml) {
    return yaml.replace("  bars: 1m", "  bars: 1m\n  halts: halts.csv");
  }

  private Path batch(String yaml) throws Exception {
    return run(yaml, RuntimeExecutionMode.BATCH, 1);
  }

  private Path run(String yaml, RuntimeExecutionMode mode, int parallelism) throws Exception {
    Path out = Files.createTempDirectory(folder, "run");
    Backtest.run(
        Plan.of(ConfigReader.parse(yaml, "fills"), folder),
        new RunOptions(out, mode, parallelism, 0));
    return out;
  }

  /** Such as {@code 10:02:05 BUY 1 at 103}. */
  private static List<String> fills(Path run) throws Exception {
    return Files.readAllLines(run.resolve("fills.csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(cell -> cell[0].substring(11, 19) + " " + cell[4] + " " + cell[5] + " at " + cell[6])
        .toList();
  }
}
