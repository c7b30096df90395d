package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.OpenBar;
import dev.kontor.models.bars.OpenQuoteBar;
import dev.kontor.models.bars.Quoted;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuoteRowsTest {
  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  @ParameterizedTest
  @EnumSource(Quoted.class)
  void theirTradesMakeTheBarsOfQuotes(Quoted quoted) {
    Random random = new Random(1);
    Grid day = Grid.of(Timeframe.of("1d"));
    OpenQuoteBar expected = OpenQuoteBar.at(day, 1_385_337_600_000L);
    StringBuilder lines = new StringBuilder("time,bid,ask,id");
    for (int i = 1; i <= 100; i++) {
      long time = 1_385_337_600 + i / 3;
      long bid = 1_000 + random.nextInt(50);
      long ask = bid + random.nextInt(5);
      lines.append(String.format("%n%d,%d.5,%d,%d", time, bid, ask, i));
      expected.add(new Quote("X", time * 1_000, i, bid * E8.ONE + E8.ONE / 2, 0, ask * E8.ONE, 0));
    }
    Told told = Told.by(HistoryFile.quotes(folder.file("X.csv", lines.toString()), quoted));
    OpenBar bar = null;
    for (Trade trade : told.trades()) {
      if (bar == null) {
        bar = OpenBar.of(day, trade);
      } else {
        bar.add(trade);
      }
    }
    assertThat(told.trades()).hasSize(100);
    assertThat(bar.close("X")).isEqualTo(expected.close(quoted, "X"));
  }

  @Test
  void aQuoteWithoutThePriceThatIsWantedIsRejected() {
    String path =
        folder.file("X.csv", "time,bid,ask", "1385337600,5,", "1385337601,0,6", "1385337602,-1,6");
    assertThat(Told.by(HistoryFile.quotes(path, Quoted.MID)).rejected())
        .containsExactly("2 one-sided", "3 one-sided", "4 negative-price");
    Told asks = Told.by(HistoryFile.quotes(path, Quoted.ASK));
    assertThat(asks.trades()).extracting(Trade::priceE8).containsExactly(6 * E8.ONE);
    assertThat(asks.rejected()).containsExactly("2 one-sided", "4 negative-price");
  }

  @Test
  void quotesOfWhichNoBarsAreBuiltMayLackASideAndAreNumbered() {
    String path =
        folder.file(
            "X.csv",
            "time,bid,bid_size,ask,ask_size",
            "1385337600,5,2,,",
            "1385337600,5,3,6,0.5",
            "1385337601,,,,",
            "1385337602,5,-1,6,1");
    Told told = Told.by(HistoryFile.quotes(path, null));
    assertThat(told.trades()).isEmpty();
    assertThat(told.quotes())
        .containsExactly(
            new Quote("X", 1_385_337_600_000L, 1, 5 * E8.ONE, 2 * E8.ONE, 0, 0),
            new Quote("X", 1_385_337_600_000L, 2, 5 * E8.ONE, 3 * E8.ONE, 6 * E8.ONE, E8.ONE / 2));
    assertThat(told.rejected()).containsExactly("4 one-sided", "5 negative-quantity");
  }

  /** A split of two for one in between: half the price, twice the size. */
  @Test
  void theyAreAdjustedAsTradesAre() {
    String actions = folder.file("actions.csv", "instrument,date,split", "X,2013-11-26,2");
    String path =
        folder.file(
            "X.csv",
            "time,bid,bid_size,ask,ask_size",
            "2013-11-25T10:00:00Z,10,3,12,1",
            "2013-11-26T10:00:00Z,5,6,6,2");
    Told told =
        Told.by(HistoryFile.quotes(path, null).withActions(new Actions(actions, Adjustment.SPLIT)));
    assertThat(told.quotes())
        .extracting(Quote::bidE8, Quote::bidSizeE8, Quote::askE8, Quote::askSizeE8)
        .containsOnly(tuple(5 * E8.ONE, 6 * E8.ONE, 6 * E8.ONE, 2 * E8.ONE));
  }
}
