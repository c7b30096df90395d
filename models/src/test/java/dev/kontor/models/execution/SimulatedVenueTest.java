package dev.kontor.models.execution;

import static dev.kontor.models.execution.Orders.limit;
import static dev.kontor.models.execution.Orders.market;
import static dev.kontor.models.execution.Orders.order;
import static dev.kontor.models.execution.Orders.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import dev.kontor.models.market.Quote;
import dev.kontor.models.market.Trade;
import org.junit.jupiter.api.Test;

class SimulatedVenueTest {
  private static final long E = E8.ONE;

  @Test
  void aMarketOrderFillsAtTheNextOpenWorseByTheSlippage() {
    Floor floor = new Floor(Venues.slipping("0.01")).at(0).send(market("m", Side.BUY, "2"));
    assertThat(floor.bar(100, 120, 90, 110).said()).containsExactly("m BUY 2 @ 101");
  }

  @Test
  void noOrderMeetsAMarkThatBeganBeforeItArrived() {
    Floor floor = new Floor(Venues.late("PT0.050S")).send(market("m", Side.BUY, "1"));
    assertThat(floor.flat(100).said()).isEmpty();
    assertThat(floor.flat(105).said()).containsExactly("m BUY 1 @ 105");
  }

  @Test
  void aLimitFillsAtTheBetterOfLimitAndOpen() {
    Floor floor =
        new Floor(Venues.plain())
            .send(limit("a", Side.BUY, "1", "95"), limit("b", Side.BUY, "1", "90"));
    assertThat(floor.bar(100, 101, 94, 99).said()).containsExactly("a BUY 1 @ 95 maker");
    assertThat(floor.bar(85, 86, 84, 85).said()).containsExactly("b BUY 1 @ 85 maker");
  }

  @Test
  void aLimitThatTradesAsItArrivesTakes() {
    Floor floor = new Floor(Venues.plain()).send(limit("a", Side.BUY, "1", "105"));
    assertThat(floor.flat(100).said()).containsExactly("a BUY 1 @ 100");
  }

  @Test
  void aStopFillsAtTheWorseOfStopAndOpenWorseByTheSlippage() {
    Floor floor =
        new Floor(Venues.slipping("0.01"))
            .send(stop("a", Side.SELL, "1", "100"), stop("b", Side.SELL, "1", "90"));
    assertThat(floor.bar(105, 106, 99, 101).said()).containsExactly("a SELL 1 @ 99");
    assertThat(floor.bar(80, 85, 79, 81).said()).containsExactly("b SELL 1 @ 79.2");
  }

  @Test
  void aStopLimitIsALimitOnceItsTriggerIsReached() {
    Order order = order("s", Side.BUY, OrderType.STOP_LIMIT, "1", "106").triggeredAt(105 * E);
    assertThat(new Floor(Venues.plain()).send(order).bar(100, 107, 99, 104).said())
        .as("at the trigger, which the limit allows")
        .containsExactly("s BUY 1 @ 105");

    Floor gap = new Floor(Venues.plain()).send(order);
    assertThat(gap.bar(110, 112, 108, 109).said()).as("beyond the limit").isEmpty();
    assertThat(gap.bar(108, 109, 105.5, 106).said()).containsExactly("s BUY 1 @ 106 maker");
  }

  @Test
  void aStopLimitWhoseLimitIsBetterThanItsTriggerWaitsForTheNextBar() {
    Order order = order("s", Side.BUY, OrderType.STOP_LIMIT, "1", "104").triggeredAt(105 * E);
    Floor floor = new Floor(Venues.plain()).send(order);
    assertThat(floor.bar(100, 107, 99, 106).said()).isEmpty();
    assertThat(floor.bar(106, 107, 103, 104).said()).containsExactly("s BUY 1 @ 104 maker");
  }

  @Test
  void aTrailingStopFollowsAndDoesNotGoBack() {
    Order order =
        order("t", Side.SELL, OrderType.TRAILING_STOP, "1", "0").trailing(Trail.amount(5 * E));
    Floor floor = new Floor(Venues.plain()).send(order);
    floor.bar(100, 110, 99, 108);
    assertThat(E8.format(floor.order("t").triggerE8)).as("110 less 5").isEqualTo("105");
    floor.bar(108, 108, 106, 107);
    assertThat(E8.format(floor.order("t").triggerE8)).isEqualTo("105");
    assertThat(floor.bar(107, 107, 104, 104).said()).containsExactly("t SELL 1 @ 105");
  }

  @Test
  void aTrailIsNotMovedAndHitByOneBarUnlessThePathSaysSo() {
    Order order =
        order("t", Side.SELL, OrderType.TRAILING_STOP, "1", "0")
            .trailing(Trail.rate(E / 20))
            .triggeredAt(95 * E);
    assertThat(new Floor(Venues.plain()).send(order).bar(100, 120, 96, 110).said()).isEmpty();
    assertThat(
            new Floor(Venues.walking(BarPath.HIGH_FIRST)).send(order).bar(100, 120, 96, 110).said())
        .as("95% of 120, on the way down")
        .containsExactly("t SELL 1 @ 114");
    assertThat(
            new Floor(Venues.walking(BarPath.LOW_FIRST)).send(order).bar(100, 120, 96, 110).said())
        .as("the low comes first, the close is below 95% of the high")
        .containsExactly("t SELL 1 @ 114");
    assertThat(
            new Floor(Venues.walking(BarPath.LOW_FIRST)).send(order).bar(100, 120, 96, 118).said())
        .isEmpty();
  }

  @Test
  void ofABracketTheStopIsReachedFirstUnlessThePathSaysSo() {
    Order entry = market("e", Side.BUY, "1");
    Order stop = stop("s", Side.SELL, "0", "95").linked(Links.after("e", "g"));
    Order target = limit("t", Side.SELL, "0", "105").linked(Links.after("e", "g"));
    for (BarPath path : new BarPath[] {BarPath.WORST, BarPath.LOW_FIRST}) {
      assertThat(
              new Floor(Venues.walking(path))
                  .send(entry, stop, target)
                  .bar(100, 106, 94, 100)
                  .said())
          .containsExactly(
              "e BUY 1 @ 100",
              "s WORKING released",
              "t WORKING released",
              "s SELL 1 @ 95",
              "t CANCELLED one-cancels-other");
    }
    assertThat(
            new Floor(Venues.walking(BarPath.HIGH_FIRST))
                .send(entry, stop, target)
                .bar(100, 106, 94, 100)
                .said())
        .containsSubsequence("t SELL 1 @ 105 maker", "s CANCELLED one-cancels-other");
  }

  @Test
  void theNearerOfHighAndLowComesFirst() {
    Floor floor =
        new Floor(Venues.walking(BarPath.NEAREST))
            .send(limit("low", Side.BUY, "1", "98"), limit("high", Side.SELL, "1", "101"));
    assertThat(floor.bar(100, 101, 97, 100).said())
        .containsExactly("high SELL 1 @ 101 maker", "low BUY 1 @ 98 maker");
  }

  @Test
  void aQuoteIsBoughtAtTheAskAndSoldAtTheBid() {
    Floor floor =
        new Floor(Venues.spread("0.5"))
            .send(market("b", Side.BUY, "1"), market("s", Side.SELL, "1"));
    assertThat(floor.meet(Mark.of(new Quote("X", 5, 0, 99 * E, E, 101 * E, E))).said())
        .containsExactly("b BUY 1 @ 101", "s SELL 1 @ 99");
  }

  @Test
  void aSideWithoutAQuoteDoesNotTrade() {
    Floor floor =
        new Floor(Venues.plain()).send(market("b", Side.BUY, "1"), market("s", Side.SELL, "1"));
    assertThat(floor.meet(Mark.of(new Quote("X", 5, 0, 99 * E, E, 0, 0))).said())
        .containsExactly("s SELL 1 @ 99");
  }

  @Test
  void tradesOfOneMillisecondAreMetOneAfterAnother() {
    Floor floor = new Floor(Venues.taking("0.5")).send(market("b", Side.BUY, "3"));
    assertThat(
            floor
                .meet(
                    Mark.of(new Trade("X", 5, 0, 100 * E, 2 * E)),
                    Mark.of(new Trade("X", 5, 1, 101 * E, 4 * E)))
                .said())
        .containsExactly("b BUY 1 @ 100", "b BUY 2 @ 101");
  }

  @Test
  void nothingFillsWhileTradingIsHalted() {
    Floor floor = new Floor(Venues.plain()).send(market("b", Side.BUY, "1"));
    assertThat(floor.meet(Mark.of(new Trade("X", 5, 0, 100 * E, E)).halt()).said()).isEmpty();
    assertThat(floor.meet(Mark.of(new Trade("X", 6, 0, 100 * E, E))).said()).hasSize(1);
  }

  @Test
  void anOrderWithoutASizeAsksForItAtThePriceAtWhichItFills() {
    Floor floor = new Floor(Venues.slipping("0.01")).send(market("m", Side.BUY, "0"));
    floor.size = 7 * E;
    assertThat(floor.flat(100).said()).containsExactly("m asks @ 101", "m BUY 7 @ 101");
  }

  @Test
  void anOrderThatMakesNoSenseIsRefused() {
    Floor floor = new Floor(Venues.plain()).send(limit("a", Side.BUY, "1", "0"));
    assertThat(floor.said()).containsExactly("a REJECTED no-price");
  }

  @Test
  void whatClosesTradesBeforeWhatOpens() {
    Order closes = new Order("c", "X", Side.SELL, OrderType.MARKET, false, E, 0, 0, 0, 0);
    Floor floor = new Floor(Venues.plain()).send(market("o", Side.SELL, "1"), closes);
    assertThat(floor.flat(100).said()).containsExactly("c SELL 1 @ 100", "o SELL 1 @ 100");
  }

  @Test
  void anOrderWhoseCancelIsOnItsWayStillTrades() {
    Floor floor = new Floor(Venues.plain()).send(limit("l", Side.BUY, "1", "99"));
    floor.order("l").ask(OrderEvent.CANCEL, "changed my mind");
    assertThat(floor.bar(100, 100, 98, 99).said()).containsExactly("l BUY 1 @ 99 maker");
    assertThat(floor.changes.get(1).from()).isEqualTo(OrderStatus.PENDING_CANCEL);
    assertThat(floor.changes.get(1).to()).isEqualTo(OrderStatus.FILLED);
  }

  @Test
  void aSmallerOrderKeepsItsPlaceAndAnyOtherChangeLosesIt() {
    Floor floor =
        new Floor(Venues.queueing(Queue.Model.VOLUME))
            .send(limit("l", Side.BUY, "9", "99"))
            .flat(100);
    WorkingOrder order = floor.order("l");
    assertThat(E8.format(order.aheadE8)).as("10% of 1,000").isEqualTo("100");
    change(floor, order.order.sized(5 * E));
    assertThat(E8.format(order.aheadE8)).isEqualTo("100");
    change(floor, order.order.priced(98 * E));
    assertThat(order.aheadE8).isNegative();
    change(floor, order.order.sized(7 * E));
    assertThat(order.aheadE8).isNegative();
  }

  @Test
  void aReplacementMeetsNoMarkThatBeganBeforeIt() {
    Floor floor = new Floor(Venues.plain()).send(limit("l", Side.BUY, "1", "90"));
    WorkingOrder order = floor.order("l");
    floor.time = 30_000;
    change(floor, order.order.priced(99 * E));
    floor.time = 0;
    assertThat(floor.bar(100, 100, 98, 99).said()).isEmpty();
    assertThat(floor.bar(100, 100, 98, 99).said()).containsExactly("l BUY 1 @ 99 maker");
  }

  private static void change(Floor floor, Order wanted) {
    WorkingOrder order = floor.order(wanted.id());
    order.replace(wanted, "asked: by the test");
    order.hear(ExecutionReport.of(wanted.id(), OrderEvent.REPLACE_ACK, floor.time, "changed"));
  }
}
