package dev.kontor.models.risk;

import static dev.kontor.models.execution.Side.BUY;
import static dev.kontor.models.execution.Side.SELL;
import static dev.kontor.models.risk.Books.closes;
import static dev.kontor.models.risk.Books.decimal;
import static dev.kontor.models.risk.Books.free;
import static dev.kontor.models.risk.Books.mark;
import static dev.kontor.models.risk.Books.opens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each limit once, by hand: an account of 1000 and X at 10. */
class PreTradeTest {
  private final RiskState state = RiskState.startingWith(E8.parse("1000"));
  private final Exposure exposure = Books.worth("1000");

  PreTradeTest() {
    mark(exposure, "X", "10", 0);
    mark(exposure, "Y", "20", 0);
  }

  @Test
  void aPositionCountsWithWhatIsPending() {
    Limits limits = free().position("0.1").limits();
    assertThat(ask(limits, opens("X", BUY, "10"))).isEqualTo("10");
    exposure.hold("X", E8.parse("4"));
    exposure.sent("X", BUY, E8.parse("3"), true);
    assertThat(ask(limits, opens("X", BUY, "3"))).isEqualTo("3");
    assertThat(ask(limits, opens("X", BUY, "4")))
        .isEqualTo("position-limit: 4 would be more than the 3 that the limit allows");
    assertThat(ask(free().position("0.1").trims().limits(), opens("X", BUY, "4"))).isEqualTo("3");
    assertThat(ask(limits, opens("X", SELL, "11"))).startsWith("position-limit: 11 ");
  }

  @Test
  void anInstrumentMayHaveALimitOfItsOwn() {
    Limits limits = free().position("0.5").instrument("X*", "0.02").limits();
    assertThat(ask(limits, opens("X", BUY, "2"))).isEqualTo("2");
    assertThat(ask(limits, opens("X", BUY, "3")))
        .isEqualTo(
            "instrument-limit: 3 would be more than the 2 that the limit on the instrument allows");
    assertThat(ask(limits, opens("Y", BUY, "25"))).isEqualTo("25");
  }

  @Test
  void aGroupIsCountedTogether() {
    Limits limits = free().group("both", "0.3", "X", "Y").limits();
    exposure.hold("Y", E8.parse("-10")); // 200 of 300
    assertThat(ask(limits, opens("X", BUY, "10"))).isEqualTo("10");
    assertThat(ask(limits, opens("X", BUY, "11")))
        .isEqualTo(
            "group-limit: 11 would be more than the 10 that the limit on the instrument's group"
                + " allows");
    assertThat(ask(limits, closes("Y", BUY, "10"))).isEqualTo("10");
  }

  @Test
  void grossExposureAddsLongAndShort() {
    Limits limits = free().exposure("0.5", null, null).limits();
    exposure.hold("Y", E8.parse("-20")); // 400 of 500
    assertThat(ask(limits, opens("X", BUY, "10"))).isEqualTo("10");
    assertThat(ask(limits, opens("X", BUY, "11"))).startsWith("gross-exposure: 11 ");
  }

  @Test
  void netExposureTakesShortFromLong() {
    Limits limits = free().exposure(null, "0.1", null).limits();
    exposure.hold("Y", E8.parse("-20")); // −400: 500 may be bought to be 100 long
    assertThat(ask(limits, opens("X", BUY, "49"))).isEqualTo("49");
    assertThat(ask(limits, opens("X", BUY, "51"))).startsWith("net-exposure: 51 ");
    assertThat(ask(limits, opens("X", SELL, "1"))).startsWith("net-exposure: 1 would be more than");
  }

  @Test
  void leverageIsExposureOverEquity() {
    Limits limits = free().exposure(null, null, "2").limits();
    exposure.hold("Y", E8.parse("50")); // 1000 of 2000
    assertThat(ask(limits, opens("X", BUY, "100"))).isEqualTo("100");
    assertThat(ask(limits, opens("X", BUY, "101"))).startsWith("leverage: 101 ");
  }

  @Test
  void cashBuysWhatItPaysForAndSellsNothingShort() {
    Limits limits = free().power(BuyingPower.Kind.CASH, "0.5").limits();
    exposure.strike(E8.parse("1000"), E8.parse("500"));
    exposure.sent("Y", BUY, E8.parse("10"), true); // 200 of 500 are spoken for
    assertThat(ask(limits, opens("X", BUY, "29"))).isEqualTo("29");
    assertThat(ask(limits, opens("X", BUY, "31"))).startsWith("buying-power: 31 ");
    assertThat(ask(limits, opens("X", SELL, "1"))).startsWith("buying-power: 1 ");
    exposure.hold("X", E8.parse("1"));
    assertThat(ask(limits, closes("X", SELL, "1"))).isEqualTo("1");
  }

  @Test
  void marginTiesUpAShareOfEveryPosition() {
    Limits limits = free().power(BuyingPower.Kind.MARGIN, "0.25").limits();
    exposure.hold("Y", E8.parse("-150")); // 3000 of 4000
    assertThat(ask(limits, opens("X", BUY, "100"))).isEqualTo("100");
    assertThat(ask(limits, opens("X", SELL, "101"))).startsWith("buying-power: 101 ");
  }

  @Test
  void anOrderMayBeTooLargeByItself() {
    Limits limits = free().orders(orders(0, "5", "80")).limits();
    assertThat(ask(limits, opens("X", BUY, "5"))).isEqualTo("5");
    assertThat(ask(limits, opens("X", BUY, "6"))).startsWith("order-quantity: 6 ");
    assertThat(ask(limits, opens("Y", BUY, "5"))).startsWith("order-notional: 5 ");
    exposure.hold("X", E8.parse("9"));
    assertThat(ask(limits, closes("X", SELL, "9"))).startsWith("order-quantity: 9 ");
  }

  @Test
  void thereMayBeSoManyOpenOrders() {
    Limits limits = free().orders(orders(2, null, null)).limits();
    exposure.sent("X", BUY, E8.ONE, true);
    assertThat(ask(limits, opens("X", BUY, "1"))).isEqualTo("1");
    exposure.sent("Y", SELL, E8.ONE, false);
    assertThat(ask(limits, opens("X", BUY, "1")))
        .isEqualTo("open-orders: 2 are open; the limit is 2");
  }

  @Test
  void aPriceMayNotBeFarFromTheMark() {
    OrderLimits collar = new OrderLimits(0, null, null, decimal("0.05"), 0, 0, null);
    Limits limits = free().orders(collar).limits();
    assertThat(ask(limits, limit("X", "9.5"))).isEqualTo("1");
    assertThat(ask(limits, limit("X", "10.51")))
        .isEqualTo("collar: the price 10.51 is 5.10 % from the mark, 10; the limit is 5.00 %");
    assertThat(ask(limits, limit("Z", "1")))
        .isEqualTo("collar: there is no mark to hold the price against");
    assertThat(ask(limits, opens("X", BUY, "1"))).isEqualTo("1");
    Intent late = new Intent("X", BUY, E8.ONE, E8.parse("10.1"), E8.parse("9"), true, E8.ONE, 0);
    assertThat(ask(limits, late))
        .isEqualTo("collar: the price 9 is 10.00 % from the mark, 10; the limit is 5.00 %");
  }

  @Test
  void soManyOrdersMayBeSentInASecondAndInAMinute() {
    Limits limits = free().orders(new OrderLimits(0, null, null, null, 2, 3, null)).limits();
    PreTrade rules = Books.asking(limits);
    rules.sent(state, 0);
    rules.sent(state, 400);
    assertThat(at(rules, 999)).isEqualTo("order-rate");
    assertThat(at(rules, 1_000)).isEqualTo("sent");
    rules.sent(state, 1_000);
    assertThat(at(rules, 30_000)).isEqualTo("order-rate");
    assertThat(at(rules, 60_000)).isEqualTo("sent");
  }

  @Test
  void shortsMayBeForbidden() {
    Limits limits = free().noShorts("X").limits();
    assertThat(ask(limits, opens("X", SELL, "1"))).isEqualTo("no-shorts: X may not be sold short");
    assertThat(ask(limits, opens("Y", SELL, "1"))).isEqualTo("1");
    exposure.hold("X", E8.parse("2"));
    assertThat(ask(limits, closes("X", SELL, "2"))).isEqualTo("2");
    assertThat(ask(limits, closes("X", SELL, "3"))).startsWith("no-shorts");
  }

  @Test
  void noOrderOnAnOldMark() {
    OrderLimits stale = new OrderLimits(0, null, null, null, 0, 0, Duration.ofMinutes(5));
    PreTrade rules = Books.asking(free().orders(stale).limits());
    assertThat(at(rules, 300_000)).isEqualTo("sent");
    assertThat(rules.ask(timed("X", 300_001), exposure, state).refusal().code()).isEqualTo("stale");
    assertThat(rules.ask(timed("Z", 0), exposure, state).refusal())
        .hasToString("stale: there is no mark yet");
  }

  @Test
  void noOrderOutsideASession() {
    PreTrade rules =
        new PreTrade(free().session("us-equities").limits(), Calendars.named("us-equities"));
    long open = Instant.parse("2024-01-03T14:30:00Z").toEpochMilli();
    assertThat(at(rules, open)).isEqualTo("sent");
    assertThat(at(rules, open - 1)).isEqualTo("closed");
    assertThat(rules.ask(timed("X", open - 1), exposure, state).refusal())
        .hasToString("closed: us-equities is in no session");
  }

  @Test
  void anInstrumentThatLostTooMuchMayOnlyShrink() {
    InstrumentDay day = new InstrumentDay();
    day.reducing = true;
    state.instruments.put("X", day);
    exposure.hold("X", E8.parse("2"));
    Limits limits = free().limits();
    assertThat(ask(limits, opens("X", BUY, "1"))).startsWith("instrument-reducing: ");
    assertThat(ask(limits, closes("X", SELL, "2"))).isEqualTo("2");
    assertThat(ask(limits, opens("Y", BUY, "1"))).isEqualTo("1");
  }

  @Test
  void aLimitThatAnOperatorSetGoesBeforeTheConfigurations() {
    Limits limits = free().position("0.1").limits();
    assertThat(ask(limits, opens("X", BUY, "10"))).isEqualTo("10");
    state.limits.put(Limit.POSITION.key(), E8.parse("0.05"));
    assertThat(ask(limits, opens("X", BUY, "10"))).startsWith("position-limit: 10 ");
    state.limits.put(Limit.POSITION.key(), Limit.OFF);
    assertThat(ask(limits, opens("X", BUY, "1000"))).isEqualTo("1000");
  }

  @Test
  void aReversalsOpeningIsNotCountedWithWhatItCloses() {
    Limits limits = free().position("0.1").limits();
    exposure.hold("X", E8.parse("10"));
    exposure.sent("X", SELL, E8.parse("10"), false);
    assertThat(ask(limits, opens("X", SELL, "10"))).isEqualTo("10");
    assertThat(ask(limits, opens("X", SELL, "11"))).startsWith("position-limit: 11 ");
  }

  @Test
  void nothingIsTooSmall() {
    assertThat(ask(free().limits(), opens("X", BUY, "0"))).isEqualTo("too-small: not one lot fits");
  }

  private String ask(Limits limits, Intent intent) {
    Permission permission = Books.asking(limits).ask(intent, exposure, state);
    return permission.isGiven()
        ? E8.format(permission.quantityE8())
        : permission.refusal().toString();
  }

  private String at(PreTrade rules, long time) {
    Permission permission = rules.ask(timed("X", time), exposure, state);
    return permission.isGiven() ? "sent" : permission.refusal().code();
  }

  private static Intent timed(String instrument, long time) {
    return new Intent(instrument, BUY, E8.ONE, 0, true, E8.ONE, time);
  }

  private static Intent limit(String instrument, String price) {
    return new Intent(instrument, Side.BUY, E8.ONE, E8.parse(price), true, E8.ONE, 0);
  }

  private static OrderLimits orders(int open, String quantity, String notional) {
    return new OrderLimits(open, decimal(quantity), decimal(notional), null, 0, 0, null);
  }
}
