package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the ledger of a real run. */
class VerifyCommandTest {
  @TempDir private static Path run;
  @TempDir private Path folder;
  private Path ledger;

  @BeforeAll
  static void runOnce() throws IOException {
    StringBuilder days = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 120; i++) {
      long price = 100 + (i * 37 % 23);
      days.append(LocalDate.of(2024, 1, 1).plusDays(i))
          .append(",%d,%d,%d,%d,1000\n".formatted(price, price + 2, price - 2, price + 1));
    }
    Files.writeString(run.resolve("X.csv"), days);
    Files.writeString(
        run.resolve("cross.yaml"),
        """
        data:
          files:
            - {path: X.csv, kind: bars, timeframe: 1d}
        strategy:
          timeframe: 1d
          indicators: {fast: 'sma(close, 5)'}
          rules:
            - {signal: buy, when: 'crossesAbove(close, fast)', stop: 0.95 * close}
            - {signal: sell, when: 'crossesBelow(close, fast)'}
          size: {fraction: 10%}
        accounts:
          - {name: one, cash: 1000}
          - {name: two, cash: 2500.5}
        """);
    Told told =
        Told.by(
            "backtest",
            "--config",
            run.resolve("cross.yaml").toString(),
            "--out",
            run.resolve("out").toString());
    assertThat(told.exit()).as(told.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    ledger = folder.resolve("ledger.jsonl");
    Files.copy(run.resolve("out/ledger.jsonl"), ledger);
    Files.copy(run.resolve("out/summary.json"), folder.resolve("summary.json"));
  }

  @Test
  void theLedgerOfARunIsGood() {
    Told told = Told.by("ledger", "verify", folder.toString());
    assertThat(told.exit()).as(told.out().toString()).isZero();
    assertThat(told.out().get(0)).contains(": good; ");
    assertThat(told.out().get(1)).startsWith("money: adds up; ").endsWith("accounts 2");
    assertThat(told.out().get(2)).isEqualTo("end: as summary.json says");
  }

  @Test
  void aChangedByteIsFoundAndItsLineNamed() throws IOException {
    byte[] bytes = Files.readAllBytes(ledger);
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      byte[] changed = bytes.clone();
      int at = i == 0 ? bytes.length - 1 : random.nextInt(bytes.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(ledger, changed);
      Told told = Told.by("ledger", "verify", folder.toString());
      assertThat(told.exit()).isEqualTo(1);
      long line = 1;
      for (int before = 0; before < at; before++) {
        line += bytes[before] == '\n' ? 1 : 0;
      }
      assertThat(told.out()).hasSize(1);
      assertThat(told.out().get(0)).startsWith(ledger + ": broken: line " + line + " ");
    }
  }

  @Test
  void linesCutAtTheEndAreFoundByTheSummary() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(ledger));
    int run = lines.size();
    Files.write(ledger, lines.subList(0, run - 3));
    assertThat(Told.by("ledger", "verify", ledger.toString()).out().get(0))
        .contains("line " + (run - 3) + " is the last, but the run wrote " + run);
    Files.delete(folder.resolve("summary.json"));
    Told told = Told.by("ledger", "verify", ledger.toString());
    assertThat(told.exit()).isZero();
    assertThat(told.out().get(2)).startsWith("end: unknown");
  }

  @Test
  void aSummaryThatSaysNothingIsNoProof() throws IOException {
    Files.writeString(folder.resolve("summary.json"), "{\"name\":");
    Told told = Told.by("ledger", "verify", folder.toString());
    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.out().get(0)).contains("summary.json: broken");
  }

  @Test
  void whatIsNotThereIsAMistake() {
    Path empty = folder.resolve("none");
    Told told = Told.by("ledger", "verify", empty.toString());
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err())
        .isEqualTo("kontor: " + empty + " does not exist; give a run's folder or a ledger file\n");
    assertThat(Told.by("ledger").exit()).isEqualTo(2);
  }
}
