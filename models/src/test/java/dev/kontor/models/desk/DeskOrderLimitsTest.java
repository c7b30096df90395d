package dev.kontor.models.desk;

import static dev.kontor.models.desk.Day.buy;
import static dev.kontor.models.desk.Day.decimal;
import static dev.kontor.models.desk.Day.free;
import static dev.kontor.models.desk.Day.sell;
import static dev.kontor.models.desk.Day.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.risk.BuyingPower;
import dev.kontor.models.risk.ExposureLimits;
import dev.kontor.models.risk.InstrumentLoss;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.risk.OrderLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits on single orders and on how many, where one signal or one fill makes several. */
class DeskOrderLimitsTest {
  @Test
  void whatClosesCountsBeforeWhatOpensIsAskedAbout() {
    Day day = day(new OrderLimits(0, null, null, null, 1, 0, null));
    day.at(100, buy()).at(100, sell()).at(100);
    assertThat(day.trades()).containsExactly("BUY 10 @ 100 fee 0", "SELL 10 @ 100 fee 0");
    assertThat(day.entries)
        .filteredOn(entry -> entry.signal() != null)
        .last()
        .satisfies(
            entry ->
                assertThat(entry.signal().reason())
                    .contains("; closes only: order-rate: 1 orders"));

    Day open = day(new OrderLimits(1, null, null, null, 0, 0, null));
    open.at(100, buy()).at(100, sell()).at(100);
    assertThat(open.trades()).containsExactly("BUY 10 @ 100 fee 0", "SELL 10 @ 100 fee 0");
  }

  @Test
  void ordersThatProtectCountForTheRateAndAreNeverRefused() {
    Day day = day(new OrderLimits(0, null, null, null, 2, 0, null));
    day.at(100, buy(90, 120)).at(100, sell()).at(100);
    assertThat(day.working()).hasSize(2);
    assertThat(day.verdicts()).containsExactly("ACCEPTED rule", "REFUSED order-rate");
    day.at(100, sell()).at(100);
    assertThat(day.held()).isEqualTo("-10");
  }

  @Test
  void aPositionLargerThanAnOrderMayBeIsClosedInParts() {
    Day day = day(new OrderLimits(0, decimal("15"), null, null, 0, 0, null));
    day.at(100, buy()).at(100).split(2, 1).at(50, sell()).at(50);
    assertThat(day.held()).isEqualTo("5");
    day.at(50, sell()).at(50);
    assertThat(day.trades())
        .containsExactly(
            "BUY 10 @ 100 fee 0", "SELL 15 @ 50 fee 0", "SELL 5 @ 50 fee 0", "SELL 10 @ 50 fee 0");
  }

  private static Day day(OrderLimits orders) {
    return new Day(
        "100000",
        Positions.BOTH,
        units("10"),
        free(),
        new Limits(
            null,
            null,
            null,
            Limits.TooLarge.TRIM,
            0,
            InstrumentLoss.NONE,
            Map.of(),
            Map.of(),
            ExposureLimits.NONE,
            BuyingPower.UNLIMITED,
            orders,
            List.of(),
            null,
            Limits.When.ANY,
            "00:00 UTC"));
  }
}
