package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits, words, sizes and exits through the whole topology, in either way to run. */
class RiskTest {
  private static final String CONFIG =
      """
      data:
        files: [{path: trades.csv, kind: trades}]
        bars: 1m
      strategy:
        timeframe: 5m
        positions: both
        rules:
          - {signal: buy, when: 'close > sma(close, 5)', exits: {chandelier: 3, takeProfit: 2%, bars: 20}}
          - {signal: sell, when: 'close < sma(close, 5)', stop: 1.01 * close, strength: 0.8}
        size: {risk: 2%, lot: 0.01, byStrength: true, tick: 0.1}
        exits: {stopLoss: 1%, breakEven: 0.5%, trail: 1.5%, after: 6h}
      accounts: [{name: one, cash: 100000}, {name: two, cash: 5000}]
      risk:
        position: 40%
        tooLarge: trim
        dailyLoss: 2%
        consecutiveLosses: 6
        instrumentLoss: {share: 0.5%}
        groups: {coins: {instruments: ['PART*'], share: 90%}}
        exposure: {gross: 80%, net: 60%}
        buyingPower: {kind: margin}
        noShorts: [PART2]
        orders: {quantity: 35, perMinute: 2, open: 8, stale: 10m, notional: 30000}
        dayStarts: 17:00 America/New_York
      control:
        - {time: 2013-11-25T20:00:00Z, action: reduce, account: one, who: j.doe, reason: lunch}
        - {time: 2013-11-25T22:00:00Z, action: resume, account: one, who: j.doe}
        - {time: 2013-11-25T23:00:00Z, action: set-limit, limit: orders.quantity, value: 1.5, who: k.roe}
      """;

  @TempDir private static Path folder;
  private static String reference;

  /** Three instruments out of the real trades. */
  @BeforeAll
  static void run() throws IOException {
    StringBuilder trades = new StringBuilder("timestamp,price,amount,symbol\n");
    try (var in = RiskTest.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
      for (int i = 1; i < Math.min(lines.length, 40_001); i++) {
        trades.append(lines[i]).append(",PART").append(i % 3).append('\n');
      }
    }
    Files.writeString(folder.resolve("trades.csv"), trades);
    Files.writeString(folder.resolve("risk.yaml"), CONFIG);
    reference = ledger(RuntimeExecutionMode.BATCH, 1);
  }

  @Test
  void limitsBiteAndSaySo() {
    assertThat(codes("\"decision\":\"REFUSED\",\"reason\":\"([a-z-]+):"))
        .contains("no-shorts", "reducing", "order-rate");
    assertThat(codes("\"from\":\"[A-Z]+\",\"to\":\"[A-Z]+\",\"reason\":\"([a-z-]+):"))
        .contains("reduce", "resume", "set-limit", "instrument-loss", "new-day");
    assertThat(codes("(\"reason\":\"[a-z-]+: [^\"]+\",\"who\":\"[a-z.]+\")"))
        .contains(
            "\"reason\":\"reduce: lunch\",\"who\":\"j.doe\"",
            "\"reason\":\"set-limit: orders.quantity is 1.5: operator\",\"who\":\"k.roe\"");
  }

  @Test
  void positionsAreLeftAsTheExitsSay() {
    assertThat(codes("\"status\":\"WORKING\",\"reason\":\"([a-z-]+):"))
        .contains("protective", "trailing", "bar-stop");
  }

  @Test
  void everyWayToRunGivesTheSameLedger() {
    assertThat(ledger(RuntimeExecutionMode.STREAMING, 2).equals(reference)).isTrue();
    assertThat(ledger(RuntimeExecutionMode.BATCH, 3).equals(reference)).isTrue();
    assertThat(ledger(RuntimeExecutionMode.STREAMING, 1).equals(reference)).isTrue();
  }

  private static Set<String> codes(String pattern) {
    Set<String> codes = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(reference);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes;
  }

  private static String ledger(RuntimeExecutionMode mode, int parallelism) {
    try {
      Path out = Files.createTempDirectory(folder, "run");
      Backtest.run(
          Plan.of(ConfigReader.read(folder.resolve("risk.yaml")), folder),
          new RunOptions(out, mode, parallelism, 0));
      return Files.readString(out.resolve("ledger.jsonl"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
