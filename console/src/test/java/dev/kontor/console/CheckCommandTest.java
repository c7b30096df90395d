package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void write() throws IOException {
    StringBuilder days = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < 120; i++) {
      long price = 100 + (i * 37 % 23);
      days.append(LocalDate.of(2024, 1, 1).plusDays(i))
          .append(",%d,%d,%d,%d,1000\n".formatted(price, price + 2, price - 2, price + 1));
    }
    Files.writeString(folder.resolve("X.csv"), days);
    config = folder.resolve("cross.yaml");
    Files.writeString(
        config,
        """
        data:
          files:
            - {path: X.csv, kind: bars, timeframe: 1d}
        strategy:
          timeframe: 1d
          indicators: {fast: 'sma(close, 5)', flow: obv()}
          rules:
            - {signal: buy, when: 'crossesAbove(close, fast)', stop: 0.95 * close}
            - {signal: sell, when: 'crossesBelow(close, fast)'}
          size: {fraction: 10%}
        """);
  }

  @Test
  void aConfigurationThatIsGoodIsSaidToBe() {
    Told told = Told.by("check", "--config", config.toString());
    assertThat(told.exit()).isZero();
    assertThat(told.out()).containsExactly("cross: good; 2 rules");
  }

  @Test
  void aRunThatLooksOnlyBackPassesWithALineForEachCutAndKind() {
    Told told = Told.by("check", "--config", config.toString(), "--lookahead", "--cuts", "2");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out())
        .hasSize(12)
        .contains(
            "until 2024-02-11T00:00:00Z  bars                       41 the same",
            "until 2024-03-22T12:00:00Z  features                   81 the same")
        .endsWith("nothing that was known changes with what follows");
    assertThat(told.out().get(9)).contains("signals").doesNotContain(" 0 the same");
  }

  @Test
  void theWarmUpIsATable() {
    Told told = Told.by("check", "--config", config.toString(), "--warmup");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.out())
        .containsExactly(
            "cross: good; 2 rules",
            "value  expression     present after  settled after",
            "fast   sma(close, 5)              5              5",
            "flow   obv()                      1          never",
            "in bars of 1d");
  }

  @Test
  void aNumberOfCutsThatCannotBeIsAMistake() {
    Told told = Told.by("check", "--config", config.toString(), "--lookahead", "--cuts", "0");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).isEqualTo("kontor: --cuts: '0': must be from 1 to 1000\n");
  }
}
