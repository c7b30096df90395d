package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.jobs.config.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise: whatever way it runs, the ledger is the same to the last byte. */
class ParityTest {
  @TempDir private static Path folder;
  private static Path config;
  private static String reference;

  /** Five instruments out of the real trades, one file each: every fifth trade. */
  @BeforeAll
  static void split() throws IOException {
    StringBuilder[] files = new StringBuilder[5];
    StringBuilder together = new StringBuilder("timestamp,price,amount,symbol\n");
    StringBuilder listed = new StringBuilder();
    for (int i = 0; i < files.length; i++) {
      files[i] = new StringBuilder("timestamp,price,amount\n");
      listed
          .append("    - {path: part")
          .append(i)
          .append(".csv, kind: trades, instrument: PART")
          .append(i)
          .append("}\n");
    }
    try (var in = ParityTest.class.getResourceAsStream("/bitstamp_trades_from_20131125_usd.csv")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n");
      for (int i = 1; i < 40_001; i++) {
        files[i % files.length].append(lines[i]).append('\n');
        together.append(lines[i]).append(",PART").append(i % files.length).append('\n');
      }
    }
    for (int i = 0; i < files.length; i++) {
      Files.writeString(folder.resolve("part" + i + ".csv"), files[i]);
    }
    Files.writeString(folder.resolve("together.csv"), together);
    String sample;
    try (var in = TradingJob.class.getResourceAsStream("sample.yaml")) {
      sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    int from = sample.indexOf("  files:");
    int to = sample.indexOf("  bars:");
    config = folder.resolve("parts.yaml");
    Files.writeString(
        config, sample.substring(0, from) + "  files:\n" + listed + sample.substring(to));
    Files.writeString(
        folder.resolve("together.yaml"),
        sample.substring(0, from)
            + "  files:\n    - {path: together.csv, kind: trades}\n"
            + sample.substring(to));
    reference = ledger(config, RuntimeExecutionMode.BATCH, 1);
  }

  @Test
  void theReferenceTrades() {
    assertThat(reference.lines().filter(line -> line.contains("\"kind\":\"fill\"")))
        .hasSizeGreaterThan(10);
    assertThat(reference.lines().filter(line -> line.contains("\"kind\":\"signal\"")))
        .hasSizeGreaterThan(20);
  }

  @Test
  void batchIsTheSameAtParallelismTwoAndFour() {
    assertSame(ledger(config, RuntimeExecutionMode.BATCH, 2));
    assertSame(ledger(config, RuntimeExecutionMode.BATCH, 4));
  }

  @Test
  void streamingIsTheSameAtParallelismOneTwoAndFour() {
    assertSame(ledger(config, RuntimeExecutionMode.STREAMING, 1));
    assertSame(ledger(config, RuntimeExecutionMode.STREAMING, 2));
    assertSame(ledger(config, RuntimeExecutionMode.STREAMING, 4));
  }

  /** Five times eight thousand trades, and each is a mark. */
  @Test
  void whereOrdersFillAtTradesItIsTheSameToo() throws IOException {
    Path ticks = folder.resolve("ticks.yaml");
    Files.writeString(
        ticks, Files.readString(config).replace("venue:\n", "venue:\n  fills: trades\n"));
    String one = ledger(ticks, RuntimeExecutionMode.BATCH, 1);
    assertThat(one).isNotEqualTo(reference);
    assertThat(one.lines().filter(line -> line.contains("\"kind\":\"fill\"")))
        .hasSizeGreaterThan(10);
    assertThat(one.lines().filter(line -> line.contains("\"kind\":\"equity\"")).count())
        .isEqualTo(reference.lines().filter(line -> line.contains("\"kind\":\"equity\"")).count());
    assertSame(one, ledger(ticks, RuntimeExecutionMode.BATCH, 2));
    assertSame(one, ledger(ticks, RuntimeExecutionMode.STREAMING, 1));
    assertSame(one, ledger(ticks, RuntimeExecutionMode.STREAMING, 4));
  }

  @Test
  void instrumentsInOneFileInterleavedGiveTheSame() {
    Path together = folder.resolve("together.yaml");
    assertSame(ledger(together, RuntimeExecutionMode.STREAMING, 2));
    assertSame(ledger(together, RuntimeExecutionMode.BATCH, 2));
  }

  private static void assertSame(String ledger) {
    assertSame(reference, ledger);
  }

  /** Names the first line that differs; whole ledgers would drown it. */
  private static void assertSame(String wanted, String ledger) {
    String[] expected = wanted.split("\n");
    String[] actual = ledger.split("\n");
    for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
      assertThat(actual[i]).as("line " + (i + 1)).isEqualTo(expected[i]);
    }
    assertThat(actual).hasSameSizeAs(expected);
  }

  private static String ledger(Path config, RuntimeExecutionMode mode, int parallelism) {
    try {
      Path out = Files.createTempDirectory(folder, "run");
      Backtest.run(
          Plan.of(ConfigReader.read(config), folder), new RunOptions(out, mode, parallelism, 0));
      return Files.readString(out.resolve("ledger.jsonl"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
