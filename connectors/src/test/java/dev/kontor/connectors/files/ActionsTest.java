package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsTest {
  private static final String ACTIONS = "instrument,date,split,dividend,close";

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  @Test
  void historyBeforeASplitIsAsIfItHadBeenAlways() {
    Told told = days(Adjustment.SPLIT, ACTIONS, "X,2020-08-31,4:1,,", "Y,2020-08-31,2:1,,");
    assertThat(closes(told)).containsExactly(100.0, 125.0, 120.0);
    assertThat(told.bars()).extracting(Bar::volume).containsExactly(40.0, 40.0, 10.0);
  }

  @Test
  void withItsDividendsPricesChangeAsWealthDoes() {
    Told told = days(Adjustment.FULL, ACTIONS, "X,2020-08-31,4,5,500");
    assertThat(closes(told)).containsExactly(99.0, 123.75, 120.0);
    assertThat(closes(days(Adjustment.SPLIT, ACTIONS, "X,2020-08-31,4,5,500")))
        .containsExactly(100.0, 125.0, 120.0);
  }

  /** The row of the last day before a split is about that day too. */
  @Test
  void aTableOfFactorsDoesTheSame() {
    Told told =
        days(
            Adjustment.FULL,
            "symbol,date,price_factor,split_factor",
            "X,20200828,0.99,0.25",
            "X,20501231,1,1");
    assertThat(closes(told)).containsExactly(99.0, 123.75, 120.0);
  }

  @Test
  void anInstrumentThatIsNotInTheFileStaysAsItIs() {
    assertThat(closes(days(Adjustment.FULL, ACTIONS, "Y,2020-08-31,4,,")))
        .containsExactly(400.0, 500.0, 120.0);
  }

  /** An ex-date begins at midnight where the exchange is, before any session of it. */
  @Test
  void tradesAreAdjustedUntilTheExDateBegins() {
    String path =
        folder.file(
            "X.csv",
            "time,price,amount",
            "2020-08-31T03:59:59Z,500,1",
            "2020-08-31T04:00:00Z,125,4");
    Actions actions =
        new Actions(folder.file("actions.csv", ACTIONS, "X,2020-08-31,4,,"), Adjustment.SPLIT);
    List<Trade> trades =
        Told.by(
                HistoryFile.trades(path)
                    .withCalendar(Calendars.named("us-equities"))
                    .withActions(actions))
            .trades();
    assertThat(trades).extracting(Trade::priceE8).containsOnly(125 * E8.ONE).hasSize(2);
    assertThat(trades).extracting(Trade::quantityE8).containsOnly(4 * E8.ONE);
  }

  /** A bar that a split falls into was traded in old shares first, and is known in new ones. */
  @Test
  void splitsToldLiveLeaveHistoryAsItIsButForTheBarThatHoldsOne() {
    String path =
        folder.file(
            "X.csv",
            "time,open,high,low,close,volume",
            "2020-08-30T17:00:00Z,500,500,500,500,10",
            "2020-08-30T18:00:00Z,500,500,500,500,10",
            "2020-08-30T19:00:00Z,120,120,120,120,10");
    Actions actions =
        new Actions(folder.file("actions.csv", ACTIONS, "X,2020-08-31,4,,"), Adjustment.LIVE);
    Told told =
        Told.by(
            HistoryFile.bars(path, Timeframe.of("1h"))
                .withZone("Asia/Kolkata")
                .withActions(actions));
    assertThat(told.rejected()).isEqualTo(List.of());
    assertThat(closes(told)).containsExactly(500.0, 125.0, 120.0);
  }

  @Test
  void factorsAreNoSplitsToTellAtTheirTime() {
    Actions actions =
        new Actions(
            folder.file("a.csv", "instrument,date,price_factor,split_factor", "X,20200828,1,0.25"),
            Adjustment.LIVE);
    assertThat(catchThrowableOfType(MissingInput.class, actions::check))
        .hasMessage("needs a column split for splits to be told at their time");
  }

  @Test
  void whatAnAdjustmentLeavesNothingOfIsRejected() {
    Told told = days(Adjustment.SPLIT, ACTIONS, "X,2020-08-31,100000000000:1,,");
    assertThat(told.rejected()).containsExactly("2 overflow", "3 overflow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "instrument,date ~ X,2020-08-31 ~ needs the columns",
        "instrument,date,split ~ X,2020-08-31 ~ line 2 makes no sense: unparsable: it must have 3 cells",
        "instrument,date,split ~ X,2020-08-32,4 ~ line 2 makes no sense: Text",
        "instrument,date,split ~ X,2020-08-31,0 ~ line 2 makes no sense: a split must be of positive",
        "instrument,date,dividend ~ X,2020-08-31,1 ~ line 2 makes no sense: a dividend must be",
        "symbol,date,price_factor,split_factor ~ X,20200831,0,1 ~ line 2 makes no sense: factors must",
      })
  void aFileThatMakesNoSenseIsToldInOneLine(String header, String row, String message) {
    Actions actions = new Actions(folder.file("actions.csv", header, row), Adjustment.FULL);
    assertThat(catchThrowableOfType(MissingInput.class, actions::check))
        .hasMessageStartingWith(message);
  }

  private Told days(Adjustment adjustment, String... actions) {
    String path =
        folder.file(
            "X.csv",
            "date,open,high,low,close,volume",
            "2020-08-27,400,400,400,400,10",
            "2020-08-28,500,500,500,500,10",
            "2020-08-31,120,120,120,120,10");
    return Told.by(
        HistoryFile.bars(path, Timeframe.of("1d"))
            .withActions(new Actions(folder.file("actions.csv", actions), adjustment)));
  }

  private static List<Double> closes(Told told) {
    return told.bars().stream().map(Bar::close).toList();
  }
}
