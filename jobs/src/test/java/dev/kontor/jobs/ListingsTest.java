package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.settings.BadSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files may stand beside each other, and what is known of their instruments. */
class ListingsTest {
  private static final String STRATEGY =
      """
      strategy:
        timeframe: 1h
        positions: both
        rules:
          - {signal: buy, when: 'close > open'}
          - {signal: sell, when: 'close < open'}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void files() throws Exception {
    write("fine.csv", 60, "");
    write("coarse.csv", 300, "");
    write("mixed.csv", 60, "X");
  }

  @Test
  void whereAllFilesAgreeNobodyAsksWhichInstrumentsTheyHold() {
    Listings listings =
        listings(
            "{path: mixed.csv, kind: bars, timeframe: 1m, calendar: crypto}",
            "{path: fine.csv, kind: bars, timeframe: 1m, calendar: crypto}");
    assertThat(listings.own()).isEmpty();
    assertThat(listings.of("anything").calendar()).hasToString("crypto");
  }

  @Test
  void whereTheyDoNotEachInstrumentHasItsOwn() {
    Listings listings =
        listings(
            "{path: coarse.csv, kind: bars, timeframe: 5m, calendar: fx}",
            "{path: fine.csv, kind: trades}");
    assertThat(listings.of("coarse").timeframe()).isEqualTo(Timeframe.of("5m"));
    assertThat(listings.of("coarse").calendar()).hasToString("fx");
    assertThat(listings.of("fine")).isEqualTo(new Listing(null, Timeframe.of("1m")));
  }

  @Test
  void onTheClockAnInstrumentMayHaveBarsOfTwoLengths() {
    Listings listings =
        listings(
            "{path: coarse.csv, kind: bars, timeframe: 5m, instrument: X}",
            "{path: fine.csv, kind: bars, timeframe: 1m, instrument: X}");
    assertThat(listings.of("X")).isEqualTo(Listing.CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "calendar: fx ~ calendar: crypto ~ data.files[1].calendar: 'crypto': must be that of the other files of X",
        "calendar: fx ~ '' ~ data.files[1].calendar: must be that of the other files of X",
      })
  void anInstrumentHasOneCalendar(String one, String other, String message) {
    assertThat(
            mistake(
                "",
                "{path: fine.csv, kind: bars, timeframe: 1m, instrument: X, " + one + "}",
                "{path: coarse.csv, kind: bars, timeframe: 1m, instrument: X, " + other + "}"))
        .isEqualTo(message);
  }

  @Test
  void whatCannotBeKnownIsAMistakeWhereItMatters() {
    String mixed = "{path: mixed.csv, kind: bars, timeframe: 1m, calendar: crypto}";
    String coarse = "{path: coarse.csv, kind: bars, timeframe: 5m}";
    assertThat(mistake("", mixed, coarse))
        .isEqualTo(
            "data.files[0].calendar: 'crypto': needs files of the same bars and calendar, or of"
                + " one instrument each");
    assertThat(mistake("fill: flat", mixed.replace(", calendar: crypto", ""), coarse))
        .isEqualTo(
            "data.fill: 'flat': needs files of the same bars and calendar, or of one instrument"
                + " each");
  }

  /** Every instrument is marked at its own bars, however long those of others are. */
  @Test
  void instrumentsWithBarsOfDifferentLengthsAreTraded() throws Exception {
    Plan plan =
        plan(
            "",
            "{path: coarse.csv, kind: bars, timeframe: 5m}",
            "{path: fine.csv, kind: bars, timeframe: 1m}");
    Path batch = folder.resolve("batch");
    Path streaming = folder.resolve("streaming");
    Backtest.run(plan, new RunOptions(batch, RuntimeExecutionMode.BATCH, 2, 0));
    Backtest.run(plan, new RunOptions(streaming, RuntimeExecutionMode.STREAMING, 1, 0));
    assertThat(Files.readString(batch.resolve("fills.csv"))).contains(",coarse,", ",fine,");
    assertThat(streaming.resolve("ledger.jsonl"))
        .hasSameTextualContentAs(batch.resolve("ledger.jsonl"));
  }

  private void write(String file, int seconds, String symbol) throws Exception {
    StringBuilder rows = new StringBuilder("time,open,high,low,close,volume,price,amount");
    rows.append(symbol.isEmpty() ? "\n" : ",symbol\n");
    for (int i = 0; i < 6 * 3600 / seconds; i++) {
      long time = 1_600_000_200 / 3600 * 3600 + (long) i * seconds;
      long price = 100 + Math.round(9 * Math.sin(time / 2500.0));
      rows.append(time).append(("," + price).repeat(4)).append(",1,").append(price).append(",1");
      rows.append(symbol.isEmpty() ? "\n" : "," + symbol + "\n");
    }
    Files.writeString(folder.resolve(file), rows);
  }

  private Listings listings(String... files) {
    return plan("", files).trading().bars().listings();
  }

  private String mistake(String data, String... files) {
    return catchThrowableOfType(BadSetting.class, () -> plan(data, files)).getMessage();
  }

  private Plan plan(String data, String... files) {
    String yaml = "data:\n  files:\n";
    for (String file : List.of(files)) {
      yaml += "    - " + file + "\n";
    }
    yaml += data.isEmpty() ? "" : "  " + data + "\n";
    return Plan.of(ConfigReader.parse(yaml + STRATEGY, "listings"), folder);
  }
}
