package dev.kontor.models.execution;

import static dev.kontor.models.execution.Orders.limit;
import static dev.kontor.models.execution.Orders.market;
import static dev.kontor.models.execution.Orders.order;
import static dev.kontor.models.execution.Orders.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.E8;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** On which terms orders trade: how long, how openly, at which hours. */
class TermsTest {
  private static final TradingCalendar NEW_YORK = Calendars.named("us-equities");
  private static final long OPEN = at("2024-01-03T14:30:00Z");
  private static final long CLOSE = at("2024-01-03T21:00:00Z");
  private static final long TOMORROW = at("2024-01-04T14:30:00Z");

  @Test
  void immediateOrCancelTakesWhatThereIsAndCancelsTheRest() {
    Floor floor = new Floor(Venues.taking("0.1")).send(market("m", Side.BUY, "300").on(Terms.IOC));
    assertThat(floor.flat(100).said()).containsExactly("m BUY 100 @ 100", "m CANCELLED immediate");
  }

  @Test
  void immediateOrCancelDoesNotWaitForItsLimit() {
    Floor floor = new Floor(Venues.plain()).send(limit("l", Side.BUY, "3", "99").on(Terms.IOC));
    assertThat(floor.bar(100, 100, 98, 99).said()).containsExactly("l CANCELLED immediate");
  }

  @Test
  void fillOrKillIsAllOrNothing() {
    Floor floor =
        new Floor(Venues.taking("0.1"))
            .send(
                market("no", Side.BUY, "101").on(Terms.FOK),
                market("yes", Side.BUY, "100").on(Terms.FOK));
    assertThat(floor.flat(100).said())
        .containsExactly("no CANCELLED fill-or-kill", "yes BUY 100 @ 100");
  }

  @Test
  void postOnlyIsRefusedRatherThanTakeAndElseRests() {
    Floor floor =
        new Floor(Venues.plain())
            .send(
                limit("takes", Side.BUY, "1", "100").on(Terms.GTC.posting()),
                limit("rests", Side.BUY, "1", "99").on(Terms.GTC.posting()));
    assertThat(floor.bar(100, 101, 98, 100).said())
        .containsExactly("takes REJECTED post-only", "rests BUY 1 @ 99 maker");
  }

  @Test
  void goodTillDateExpiresAndDoesNotTradeInABarThatOutlivesIt() {
    Floor floor =
        new Floor(Venues.plain()).send(limit("l", Side.BUY, "1", "99").on(Terms.until(90_000)));
    assertThat(floor.flat(100).said()).isEmpty();
    assertThat(floor.bar(100, 100, 98, 99).said()).as("to 120,000").isEmpty();
    assertThat(floor.flat(98).said()).containsExactly("l EXPIRED expired");
  }

  @Test
  void goodForTheDayExpiresWithTheSession() {
    Floor floor =
        new Floor(Venues.plain(), NEW_YORK)
            .at(CLOSE - Floor.MINUTE)
            .send(sent(CLOSE - Floor.MINUTE, limit("l", Side.BUY, "1", "99")).on(Terms.DAY));
    assertThat(floor.flat(100).said()).isEmpty();
    assertThat(floor.at(TOMORROW).flat(98).said()).containsExactly("l EXPIRED expired");
  }

  @Test
  void anOrderOutsideOfTheHoursWaitsOrIsRefused() {
    Order order = sent(CLOSE + 5, market("m", Side.BUY, "1"));
    Floor waiting = new Floor(Venues.plain(), NEW_YORK).at(CLOSE + Floor.MINUTE).send(order);
    assertThat(waiting.flat(100).said()).as("a mark after hours").isEmpty();
    assertThat(waiting.at(TOMORROW).flat(101).said()).containsExactly("m BUY 1 @ 101");

    Floor refusing = new Floor(Venues.refusing(), NEW_YORK).send(order);
    assertThat(refusing.said()).containsExactly("m REJECTED closed");
  }

  @Test
  void anOrderForTheOpenTradesAtTheFirstMarkOfASessionThatOpensAfterIt() {
    Floor floor =
        new Floor(Venues.plain(), NEW_YORK)
            .at(OPEN)
            .send(sent(OPEN + 1, order("m", Side.BUY, OrderType.MARKET_ON_OPEN, "1", "0")));
    assertThat(floor.flat(100).said()).isEmpty();
    assertThat(floor.at(OPEN + 5 * Floor.MINUTE).flat(100).said()).isEmpty();
    assertThat(floor.at(TOMORROW + Floor.MINUTE).bar(105, 106, 104, 105).said())
        .as("nobody traded in the first minute")
        .containsExactly("m BUY 1 @ 105");
  }

  @Test
  void aLimitForTheOpenExpiresIfTheOpenIsBeyondIt() {
    Floor floor =
        new Floor(Venues.plain(), NEW_YORK)
            .send(order("l", Side.BUY, OrderType.LIMIT_ON_OPEN, "1", "100"));
    assertThat(floor.at(OPEN).bar(101, 102, 99, 100).said())
        .containsExactly("l EXPIRED auction-over");
  }

  @Test
  void anOrderForTheCloseTradesAtTheCloseOfTheLastBar() {
    Floor floor =
        new Floor(Venues.plain(), NEW_YORK)
            .at(CLOSE - 2 * Floor.MINUTE)
            .send(
                sent(OPEN, order("m", Side.SELL, OrderType.MARKET_ON_CLOSE, "1", "0")),
                sent(OPEN, order("l", Side.SELL, OrderType.LIMIT_ON_CLOSE, "1", "104")));
    assertThat(floor.bar(100, 104, 100, 102).said()).isEmpty();
    assertThat(floor.bar(102, 104, 101, 103).said())
        .containsExactly("m SELL 1 @ 103", "l EXPIRED auction-over");
  }

  @Test
  void anOrderForACloseThatNobodyTradedAtExpires() {
    Floor floor =
        new Floor(Venues.plain(), NEW_YORK)
            .at(CLOSE - 2 * Floor.MINUTE)
            .send(sent(OPEN, order("m", Side.SELL, OrderType.MARKET_ON_CLOSE, "1", "0")));
    assertThat(floor.flat(100).said()).isEmpty();
    assertThat(floor.at(TOMORROW).flat(100).said()).containsExactly("m EXPIRED expired");
  }

  @Test
  void withoutACalendarASessionIsADayInUtc() {
    Floor floor =
        new Floor(Venues.plain())
            .at(at("2024-01-03T23:59:00Z"))
            .send(
                sent(OPEN, order("c", Side.SELL, OrderType.MARKET_ON_CLOSE, "1", "0")),
                sent(OPEN, order("o", Side.BUY, OrderType.MARKET_ON_OPEN, "1", "0")));
    assertThat(floor.flat(100).said()).containsExactly("c SELL 1 @ 100");
    assertThat(floor.flat(101).said()).containsExactly("o BUY 1 @ 101");
  }

  @Test
  void whatTheVolumeDoesNotGiveWaitsForTheNextMark() {
    Floor floor =
        new Floor(Venues.taking("0.1"))
            .send(market("a", Side.BUY, "150"), stop("b", Side.BUY, "100", "100"));
    assertThat(floor.flat(100).said())
        .as("one account, one share")
        .containsExactly("a BUY 100 @ 100");
    assertThat(floor.flat(101).said()).containsExactly("a BUY 50 @ 101", "b BUY 50 @ 101");
    assertThat(floor.flat(90).said())
        .as("a stop that was reached is a market order")
        .containsExactly("b BUY 50 @ 90");
  }

  @Test
  void aTouchFillsByTheQueueModel() {
    Order order = limit("l", Side.BUY, "60", "99");
    assertThat(floor(Queue.Model.OFF, order).bar(100, 101, 99, 100).said()).hasSize(1);

    Floor through = floor(Queue.Model.THROUGH, order);
    assertThat(through.bar(100, 101, 99, 100).said()).isEmpty();
    assertThat(through.bar(100, 101, 98.99, 100).said()).containsExactly("l BUY 60 @ 99 maker");

    Floor queue = floor(Queue.Model.VOLUME, order);
    queue.bar(100, 101, 99.5, 100, 1_500);
    assertThat(E8.format(queue.order("l").aheadE8)).as("10% of 1,500").isEqualTo("150");
    assertThat(queue.bar(100, 101, 99, 100, 1_000).said()).isEmpty();
    assertThat(E8.format(queue.order("l").aheadE8)).as("less 10% of 1,000").isEqualTo("50");
    assertThat(queue.bar(100, 101, 99, 100, 1_000).said()).containsExactly("l BUY 50 @ 99 maker");
    assertThat(queue.bar(100, 101, 98, 100, 1).said()).containsExactly("l BUY 10 @ 99 maker");
  }

  @Test
  void aQuoteTellsWhatStandsBefore() {
    Floor queue = floor(Queue.Model.VOLUME, limit("l", Side.BUY, "60", "99"));
    long e = E8.ONE;
    Mark mark =
        new Mark("X", 0, 60_000, 100 * e, 101 * e, 100 * e, 100 * e, 9 * e, 0, 0, 0, 0, false);
    queue.meet(mark.quoted(99 * e, 7 * e, 100 * e, 3 * e));
    assertThat(E8.format(queue.order("l").aheadE8)).isEqualTo("7");
  }

  @Test
  void anIcebergFillsByWhatItShowsAndThenStandsAtTheEndAgain() {
    Floor floor =
        new Floor(Venues.queueing(Queue.Model.VOLUME))
            .send(limit("i", Side.BUY, "100", "99").on(Terms.GTC.showing(30 * E8.ONE)));
    floor.bar(100, 101, 99.5, 100, 1_000);
    assertThat(floor.bar(100, 101, 99, 100, 2_000).said()).containsExactly("i BUY 30 @ 99 maker");
    assertThat(floor.order("i").aheadE8).as("no longer known").isNegative();
    assertThat(floor.bar(100, 101, 99, 100, 2_000).said())
        .as("200 are before it again, and 200 trade")
        .isEmpty();
    assertThat(floor.bar(100, 101, 98, 100, 2_000).said())
        .as("beyond its price all of it trades")
        .containsExactly("i BUY 70 @ 99 maker");
  }

  private static Floor floor(Queue.Model model, Order order) {
    return new Floor(Venues.queueing(model)).send(order);
  }

  private static Order sent(long time, Order order) {
    return new Order(
        order.id(),
        order.instrument(),
        order.side(),
        order.type(),
        order.opens(),
        order.quantityE8(),
        order.priceE8(),
        0,
        0,
        time,
        order.triggerE8(),
        order.trail(),
        order.terms(),
        order.links());
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
