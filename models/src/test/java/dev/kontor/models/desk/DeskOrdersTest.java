package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.NO_LIMITS;
import static dev.kontor.models.desk.Day.buy;
import static dev.kontor.models.desk.Day.buyAt;
import static dev.kontor.models.desk.Day.decimal;
import static dev.kontor.models.desk.Day.free;
import static dev.kontor.models.desk.Day.sell;
import static dev.kontor.models.desk.Day.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.execution.OrderType;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.execution.parents.Rest;
import dev.kontor.models.execution.parents.Style;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.signals.WorkSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** The orders that a rule may ask for, as the desk sends them. */
class DeskOrdersTest {
  @Test
  void aLimitRestsUntilItsPriceComes() {
    Day day = day("4", order(OrderType.LIMIT, "close", null, TimeInForce.GTC, null, null));
    day.at(100, buyAt(98, 0, 0)).at(100).at(99).bar(99, 99, 97, 98);
    assertThat(day.trades()).containsExactly("BUY 4 @ 98 fee 0");
  }

  @Test
  void whatRestsIsNotAskedForTwiceAndGivesWayToTheOppositeSignal() {
    Day day = day("4", order(OrderType.LIMIT, "close", null, TimeInForce.GTC, null, null));
    day.at(100, buyAt(98, 0, 0)).at(100, buyAt(97, 0, 0)).at(100, sell()).at(95);
    assertThat(day.verdicts())
        .containsExactly("ACCEPTED rule", "REFUSED pending", "REFUSED not-allowed");
    assertThat(day.trades()).hasSize(1);
  }

  @Test
  void anOrderForAWhileExpires() {
    Day day =
        day(
            "4",
            order(OrderType.LIMIT, "close", null, TimeInForce.GTD, Duration.ofMinutes(2), null));
    day.at(100, buyAt(98, 0, 0)).at(100).at(100).at(97);
    assertThat(day.trades()).isEmpty();
    assertThat(day.orders()).last().asString().endsWith("EXPIRED");
    assertThat(day.state.risk.pending).isEmpty();
    assertThat(day.state.risk.exposure.holding("X").buyingE8).isZero();
  }

  @Test
  void aStopEntersAboveTheMarket() {
    Day day = day("1", order(OrderType.STOP, null, "high", TimeInForce.GTC, null, null));
    day.at(100, buyAt(0, 103, 0)).at(101).bar(102, 104, 101, 104);
    assertThat(day.trades()).containsExactly("BUY 1 @ 103 fee 0");
  }

  @Test
  void aLargeOrderIsWorkedInSlicesThatSumToIt() {
    Day day =
        day(
            "6",
            order(
                OrderType.MARKET,
                null,
                null,
                TimeInForce.GTC,
                null,
                new WorkSettings(Style.TWAP, Duration.ofMinutes(3), 3, null, null, Rest.MARKET)));
    day.at(100, buyAt(0, 0, 0)).at(100).at(101).at(102).at(103);
    assertThat(day.trades())
        .containsExactly("BUY 2 @ 100 fee 0", "BUY 2 @ 101 fee 0", "BUY 2 @ 102 fee 0");
    assertThat(day.orders()).contains("MARKET 6 @ 0 WORKING", "MARKET 6 @ 0 FILLED");
    assertThat(day.state.risk.pending).isEmpty();
    assertThat(day.state.execution.worked).isEmpty();
    assertThat(day.state.risk.exposure.holding("X").buyingE8).isZero();
  }

  @Test
  void aWorkedOrderIsTakenBackWhole() {
    Day day =
        day(
            "6",
            order(
                OrderType.MARKET,
                null,
                null,
                TimeInForce.GTC,
                null,
                new WorkSettings(Style.TWAP, Duration.ofMinutes(3), 3, null, null, Rest.MARKET)));
    day.at(100, buyAt(0, 0, 0)).at(100).tell(Control.Action.HALT).at(101).at(102).at(103);
    assertThat(day.trades()).containsExactly("BUY 2 @ 100 fee 0");
    assertThat(day.working()).isEmpty();
    assertThat(day.state.risk.pending).isEmpty();
  }

  @Test
  void aTrailingExitFollowsTheCloseAndNeverGoesBack() {
    Day day = leaving("5%", null);
    day.at(100, buy()).at(100).at(110).at(108).bar(106, 106, 100, 100);
    assertThat(day.trades()).containsExactly("BUY 1 @ 100 fee 0", "SELL 1 @ 104.5 fee 0");
    assertThat(day.working()).isEmpty();
  }

  @Test
  void aPositionIsLeftWhenItsTimeIsOver() {
    Day day = leaving(null, Duration.ofMinutes(3));
    day.at(100, buy()).at(101).at(102).at(103).at(104);
    assertThat(day.trades()).containsExactly("BUY 1 @ 101 fee 0", "SELL 1 @ 104 fee 0");
  }

  @Test
  void aSplitChangesPositionStopAndTargetAndNoEquity() {
    Day day = new Day("1000", Positions.LONG, units("2"), free(), NO_LIMITS);
    day.at(100, buy(90, 120)).at(100);
    day.split(4, 1);
    assertThat(day.held()).as("before a mark comes").isEqualTo("2");
    day.at(25);
    assertThat(day.held()).isEqualTo("8");
    assertThat(day.state.risk.book.equityE8()).isEqualTo(1_000_00000000L);
    day.bar(25, 31, 25, 30);
    assertThat(day.trades()).last().isEqualTo("SELL 8 @ 30 fee 0");
    assertThat(day.cash()).isEqualTo("1040");
  }

  private static OrderSettings order(
      OrderType type,
      String limit,
      String trigger,
      TimeInForce life,
      Duration goodFor,
      WorkSettings work) {
    return new OrderSettings(type, limit, trigger, null, life, goodFor, false, null, work);
  }

  private static Day day(String units, OrderSettings order) {
    LinkedHashMap<String, OrderSettings> orders = new LinkedHashMap<>();
    orders.put("rule", order);
    return new Day("10000", settings(units, new LinkedHashMap<>(), orders));
  }

  private static Day leaving(String trail, Duration after) {
    LinkedHashMap<String, Exits> exits = new LinkedHashMap<>();
    exits.put(
        "rule",
        new Exits(
            null,
            null,
            null,
            null,
            trail == null ? null : decimal(trail.replace("%", "e-2")),
            null,
            null,
            null,
            "atr(14)",
            after,
            0,
            null));
    return new Day("10000", settings("1", exits, new LinkedHashMap<>()));
  }

  private static DeskSettings settings(
      String units,
      LinkedHashMap<String, Exits> exits,
      LinkedHashMap<String, OrderSettings> orders) {
    return new DeskSettings(
        Positions.LONG,
        units(units),
        free(),
        NO_LIMITS,
        Accounting.PLAIN,
        null,
        Listings.all(Listing.CLOCK),
        exits,
        orders);
  }
}
