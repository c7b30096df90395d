package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.NO_LIMITS;
import static dev.kontor.models.desk.Day.buy;
import static dev.kontor.models.desk.Day.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.Halts.Halt;
import dev.kontor.models.execution.Fees;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import dev.kontor.models.risk.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk whose marks are trades or quotes. */
class TicksTest {
  @Test
  void barsThatAreNoMarksFillNothingAndMoveNoPrice() {
    Day day = day(Fills.TRADES, Exits.NONE);
    day.tick(trade(1_000, 100)).at(200, buy(90, 0)).at(200);
    assertThat(day.trades()).isEmpty();
    day.tick(trade(121_000, 100)).at(300);
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0");
    assertThat(equity(day)).containsExactly("1000", "1000", "1000");
  }

  @Test
  void tradesOfOneTimeAreMetInTheirOrder() {
    Day day = day(Fills.TRADES, Exits.NONE);
    day.at(100, buy(99, 0)).tick(trade(61_000, 100), trade(61_000, 97), trade(61_000, 101)).at(101);
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 97 fee 0");
  }

  @Test
  void aLossIsSeenBetweenBars() {
    Limits limits = new Limits(null, null, new BigDecimal("0.1"), Limits.TooLarge.REFUSE);
    Day day = new Day("100", settings(Fills.TRADES, Exits.NONE, limits, Halts.NONE));
    day.at(100, buy()).tick(trade(61_000, 100)).tick(trade(62_000, 89)).tick(trade(63_000, 95));
    assertThat(day.modes()).containsExactly("HALTED drawdown");
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 95 fee 0");
  }

  /** A long position is left at the bid, so the bid moves its stop: 110 less a tenth is 99. */
  @Test
  void stopsTrailThePriceAtWhichOneWouldLeave() {
    Day day = day(Fills.QUOTES, exits("0.1", null, 0));
    day.at(100, buy()).tick(quote(61_000, 99, 101)).tick(quote(62_000, 110, 120));
    day.tick(quote(63_000, 0, 150)).tick(quote(64_000, 99, 140));
    assertThat(day.trades()).containsExactly("BUY 1 @ 101 fee 0", "SELL 1 @ 99 fee 0");
  }

  @Test
  void timeIsOverBetweenBarsButBarsAreCountedAtTheirClose() {
    Day day = day(Fills.TRADES, exits(null, Duration.ofSeconds(30), 0));
    day.at(100, buy()).tick(trade(61_000, 100)).tick(trade(91_000, 101)).tick(trade(92_000, 102));
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 102 fee 0");

    day = day(Fills.TRADES, exits(null, null, 2));
    day.at(100, buy()).tick(trade(61_000, 100)).tick(trade(62_000, 101)).at(101);
    day.tick(trade(121_000, 102)).at(102).tick(trade(181_000, 103));
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 103 fee 0");
  }

  @Test
  void whatComesInAHaltFillsNothingAndMovesNoStop() {
    Day day = day(Fills.TRADES, exits("0.1", null, 0));
    day.at(100, buy()).tick(trade(61_000, 100)).tick(trade(62_000, 200).halt());
    day.tick(trade(63_000, 150).halt(), trade(63_000, 120)).tick(trade(64_000, 107));
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 107 fee 0");
  }

  @Test
  void ofASplitTheFirstTradeThatIsNoEarlierIsInNewShares() {
    Day day = day(Fills.TRADES, Exits.NONE);
    day.at(100, buy()).tick(trade(61_000, 100)).at(100).split(2, 1);
    day.tick(trade(120_000, 50)).at(50);
    assertThat(day.held()).isEqualTo("2");
    assertThat(equity(day)).containsExactly("1000", "1000", "1000");
  }

  @Test
  void whatIsOpenAtTheEndIsClosedAtTheLastBid() {
    Day day = day(Fills.QUOTES, Exits.NONE);
    day.at(100, buy()).tick(quote(61_000, 99, 101)).tick(quote(62_000, 97, 98)).end();
    assertThat(day.trades()).containsExactly("BUY 1 @ 101 fee 0", "SELL 1 @ 97 fee 0");
  }

  /** Where bars are the marks: the second one begins in the halt, the third does not. */
  @Test
  void aBarThatAHaltTouchesFillsNothing() {
    Halts halts = Halts.of(List.of(new Halt("X", 50_000, 70_000)));
    Day day = new Day("1000", settings(Fills.BARS, Exits.NONE, NO_LIMITS, halts));
    day.at(100, buy()).at(101).at(102);
    assertThat(day.trades()).containsExactly("BUY 1 @ 102 fee 0");
  }

  private static List<String> equity(Day day) {
    return day.entries.stream()
        .map(Entry::equity)
        .filter(equity -> equity != null)
        .map(equity -> E8.format(equity.equityE8()))
        .toList();
  }

  private static Mark trade(long time, double price) {
    return Mark.of(new Trade("X", time, 0, E8.ofDouble(price), E8.ONE));
  }

  private static Mark quote(long time, double bid, double ask) {
    return Mark.of(new Quote("X", time, 0, E8.ofDouble(bid), 0, E8.ofDouble(ask), 0));
  }

  private static Exits exits(String trail, Duration after, int bars) {
    BigDecimal share = trail == null ? null : new BigDecimal(trail);
    return new Exits(null, null, null, null, share, null, null, null, "atr(14)", after, bars, null);
  }

  private static Day day(Fills fills, Exits exits) {
    return new Day("1000", settings(fills, exits, NO_LIMITS, Halts.NONE));
  }

  private static DeskSettings settings(Fills fills, Exits exits, Limits limits, Halts halts) {
    return new DeskSettings(
        Positions.BOTH,
        units("1"),
        new Venue(BigDecimal.ZERO, Fees.none(), true).at(fills),
        limits,
        Accounting.PLAIN,
        null,
        Listings.all(Listing.CLOCK),
        new LinkedHashMap<>(Map.of("rule", exits)),
        new LinkedHashMap<>(),
        halts);
  }
}
