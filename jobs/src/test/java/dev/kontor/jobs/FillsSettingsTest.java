package dev.kontor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.jobs.config.ConfigReader;
import dev.kontor.models.bars.Quoted;
import dev.kontor.models.settings.BadSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may stand beside what if orders fill at trades or quotes. */
class FillsSettingsTest {
  private static final String YAML =
      """
      data:
        files: [%s]
        halts: halts.csv
      strategy:
        timeframe: 1m
        rules: [{signal: buy, when: close > 100}]
      venue: {fills: %s}
      """;

  private static final String TRADES = "{path: trades.csv, kind: trades}";
  private static final String QUOTES = "{path: quotes.csv, kind: quotes}";
  private static final String BIDS = "{path: quotes.csv, kind: quotes, quotes: bid}";
  private static final String BARS = "{path: bars.csv, kind: bars, timeframe: 1m}";

  @TempDir private Path folder;

  @BeforeEach
  void files() throws Exception {
    write("trades.csv", "time,price,amount\n2024-03-01T10:00:10Z,100,1\n");
    write("quotes.csv", "time,bid,ask\n2024-03-01T10:00:10Z,100,101\n");
    write("bars.csv", "time,open,high,low,close\n2024-03-01T10:00:00Z,1,1,1,1\n");
    write("halts.csv", "instrument,from,to\nX,2024-03-01T10:02:35Z,\n");
  }

  @Test
  void ordersFillOnlyAtWhatIsRead() {
    assertThat(mistake("quotes", TRADES))
        .isEqualTo("venue.fills: 'quotes': needs a file of quotes in data.files; there is none");
    assertThat(mistake("trades", QUOTES))
        .isEqualTo("venue.fills: 'trades': needs a file of trades in data.files; there is none");
    assertThat(mistake("trades", TRADES + ", " + BARS))
        .isEqualTo(
            "data.files[1].kind: 'bars': must be trades or quotes where orders fill at trades");
  }

  @Test
  void barsAreBuiltOfTradesWhereThereAreSomeUnlessAPriceIsNamed() {
    assertThat(quoted("bars", TRADES + ", " + QUOTES)).isEqualTo(Quoted.MID);
    assertThat(quoted("trades", TRADES + ", " + QUOTES)).isNull();
    assertThat(quoted("quotes", TRADES + ", " + QUOTES)).isNull();
    assertThat(quoted("quotes", TRADES + ", " + BIDS)).isEqualTo(Quoted.BID);
    assertThat(quoted("quotes", QUOTES)).isEqualTo(Quoted.MID);
    assertThat(mistake("trades", TRADES + ", " + BIDS))
        .isEqualTo(
            "data.files[1].quotes: 'bid': must be absent where orders fill at trades: bars are"
                + " built of those");
  }

  @Test
  void aHaltThatIsNoneIsAMistakeInOneLine() throws Exception {
    write("halts.csv", "instrument,from,to\nX,2024-03-01T10:02:35Z,2024-03-01T10:01:59Z\n");
    assertThat(mistake("trades", TRADES))
        .isEqualTo(
            "data.halts: 'halts.csv': line 2 makes no sense: a halt must end after it begins");
    Files.delete(folder.resolve("halts.csv"));
    assertThat(mistake("trades", TRADES))
        .isEqualTo("data.halts: 'halts.csv': there is no such file");
  }

  private void write(String file, String text) throws Exception {
    Files.writeString(folder.resolve(file), text);
  }

  /** The price that bars are built of, of the last file. */
  private Quoted quoted(String fills, String files) {
    var read = plan(fills, files).history().files();
    return read.get(read.size() - 1).quoted();
  }

  private String mistake(String fills, String files) {
    return catchThrowableOfType(BadSetting.class, () -> plan(fills, files)).getMessage();
  }

  private Plan plan(String fills, String files) {
    return Plan.of(ConfigReader.parse(YAML.formatted(files, fills), "fills"), folder);
  }
}
