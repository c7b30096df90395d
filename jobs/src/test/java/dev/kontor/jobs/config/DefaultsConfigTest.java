package dev.kontor.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.BarType;
import dev.kontor.models.desk.Control;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.execution.BarPath;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.risk.Limits;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsConfigTest {
  private static final String LEAST =
      "data: {files: [{path: t.csv, kind: trades}]}\n"
          + "strategy: {timeframe: 5m, rules: [{signal: buy, when: true}]}\n";

  @Test
  void fillsInWhatIsAbsent() {
    RunConfig config = ConfigReader.parse(LEAST, null);
    assertThat(config.name()).isEqualTo("run");
    assertThat(config.data().bars()).isEqualTo(BarType.of("1m"));
    assertThat(config.data().lateness()).isZero();
    assertThat(config.data().gap()).isEqualTo(10);
    assertThat(config.data().from()).isNull();
    assertThat(config.data().files().get(0).zone()).isEqualTo("UTC");
    assertThat(config.strategy().positions()).isEqualTo(Positions.LONG);
    assertThat(config.strategy().indicators()).isEmpty();
    assertThat(config.strategy().signals().per()).isEqualTo(Duration.ofDays(1));
    assertThat(config.strategy().size().fraction()).isEqualByComparingTo("0.1");
    assertThat(config.accounts()).extracting(a -> a.name()).containsExactly("main");
    assertThat(config.venue().fees().cap()).isNull();
    assertThat(config.risk().drawdown()).isEqualByComparingTo("0.15");
    assertThat(config.control()).isEmpty();
    assertThat(config.periodsPerYear()).isEqualTo(365);
  }

  @Test
  void aVenueThatIsNotDescribedFillsAllAtTheMarksPrices() {
    Venue venue = ConfigReader.parse(LEAST, null).venue();
    assertThat(venue)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(new Venue(BigDecimal.ZERO, Fees.none(), false));
  }

  @Test
  void readsAVenueInFull() {
    Venue venue =
        ConfigReader.parse(
                LEAST
                    + "venue:\n"
                    + "  fees: {rate: 0.1%, maker: 0%, tiers: [{volume: 50000, rate: 0.08%}]}\n"
                    + "  spread: 0.02%\n"
                    + "  impact: {model: volume-share}\n"
                    + "  participation: 10%\n"
                    + "  queue: {model: volume, ahead: 20%}\n"
                    + "  path: high-first\n"
                    + "  latency: {model: lognormal, mean: 50ms}\n"
                    + "  outside: refuse\n"
                    + "  instruments: {SPY: {slippage: 0%, fees: {perUnit: 0.005}}}\n",
                null)
            .venue();
    assertThat(venue.fees().tiers().get(0).rate()).isEqualByComparingTo("0.0008");
    assertThat(venue.impact().most()).isEqualByComparingTo("0.025");
    assertThat(venue.queue().ahead()).isEqualByComparingTo("0.2");
    assertThat(venue.path()).isEqualTo(BarPath.HIGH_FIRST);
    assertThat(venue.latency().mean()).isEqualTo(Duration.ofMillis(50));
    assertThat(venue.instruments().get("SPY").fees().perUnit()).isEqualByComparingTo("0.005");
    assertThat(venue.instruments().get("SPY").spread()).isNull();
  }

  @Test
  void readsEveryWayToWriteAValue() {
    RunConfig config =
        ConfigReader.parse(
            LEAST.replace(
                    "trades}]",
                    "trades}], lateness: 500ms, from: 2013-01-01, to: 2014-01-01T01:00:00+01:00")
                + "venue: {slippage: 0.05%, closeAtEnd: true}\n"
                + "risk: {position: off, dailyLoss: 0.02, tooLarge: trim}\n"
                + "accounts: [{name: 7, cash: 1e5}]\n"
                + "control: [{time: 2013-11-28T12:00:00Z, action: halt}]\n",
            "x");
    assertThat(config.data().lateness()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.data().from()).isEqualTo(Instant.parse("2013-01-01T00:00:00Z"));
    assertThat(config.data().to()).isEqualTo(Instant.parse("2014-01-01T00:00:00Z"));
    assertThat(config.venue().slippage()).isEqualByComparingTo("0.0005");
    assertThat(config.venue().closeAtEnd()).isTrue();
    assertThat(config.risk().position()).isNull();
    assertThat(config.risk().tooLarge()).isEqualTo(Limits.TooLarge.TRIM);
    assertThat(config.accounts().get(0).name()).isEqualTo("7");
    assertThat(config.accounts().get(0).cash()).isEqualByComparingTo(new BigDecimal(100_000));
    assertThat(config.control().get(0).action()).isEqualTo(Control.Action.HALT);
    assertThat(config.strategy().rules().get(0).when()).isEqualTo("true");
  }

  @Test
  void readsIsoDurations() {
    String yaml = LEAST.replace("trades}]", "trades}], lateness: PT5M");
    assertThat(ConfigReader.parse(yaml, "x").data().lateness()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void resolvesAliasesAndMerges() {
    String yaml =
        "data:\n  files:\n    - &first {path: a.csv, kind: trades, zone: Europe/Paris}\n"
            + "    - {<<: *first, path: b.csv}\n    - *first\n"
            + "strategy: {timeframe: 5m, rules: [{signal: buy, when: &w close > 1, stop: *w}]}\n";
    RunConfig config = ConfigReader.parse(yaml, "x");
    assertThat(config.data().files())
        .extracting(FileSettings::path)
        .containsExactly("a.csv", "b.csv", "a.csv");
    assertThat(config.data().files().get(1).zone()).isEqualTo("Europe/Paris");
    assertThat(config.strategy().rules().get(0).stop()).isEqualTo("close > 1");
  }

  @Test
  void takesTheNameFromTheFileUnlessGiven(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("sma-cross.yaml"), LEAST);
    assertThat(ConfigReader.read(file).name()).isEqualTo("sma-cross");
    Files.writeString(file, "name: mine\n" + LEAST);
    assertThat(ConfigReader.read(file).name()).isEqualTo("mine");
  }

  @Test
  void canBeSentToTheCluster() throws Exception {
    new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(ConfigReader.parse(LEAST, "x"));
  }
}
