package dev.kontor.operators.bars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.CalendarSettings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** X and Z are traded in sessions only, A always. */
class SessionBarsTest implements RescalingLaws<Trade, Bar> {
  private static final Timeframe FIVE = Timeframe.of("5m");

  /** From two minutes past midnight for nine minutes: the second bar is cut. */
  private static final Listing NINE_MINUTES =
      new Listing(
          Calendars.named(
              "short",
              Map.of(
                  "short",
                  new CalendarSettings(
                      null, null, List.of(), "00:02", "00:11", List.of(), Map.of()))),
          FIVE);

  @Override
  public Subject<Trade, Bar> subject() {
    Listings listings = new Listings(NINE_MINUTES, Map.of("A", new Listing(null, FIVE)));
    return new Trades(new BarConfig(FIVE, null, listings, 10, Filling.OFF));
  }

  @Test
  void barsStartAtTheOpenAndTheLastOneIsCutAtTheClose() throws Exception {
    try (Rig<Trade, Bar> rig = Rig.streaming(subject())) {
      rig.give(Trades.trade("00:02:00", 3), Trades.trade("00:07:30", 4)).end();
      assertThat(rig.told().to("X"))
          .extracting(line -> line.replaceAll(".*start=(\\d+), end=(\\d+).*", "$1 $2"))
          .containsExactly("120000 420000", "420000 660000");
    }
  }

  @Test
  void whatIsTradedOutsideOfSessionsGoesAsideAndIsCounted() throws Exception {
    try (Rig<Trade, Bar> rig = Rig.streaming(subject())) {
      rig.give(
              Trades.trade("00:01:59", 3),
              Trades.trade("00:02:00", 4),
              Trades.trade("00:10:59", 5),
              Trades.trade("00:11:00", 6))
          .end();
      assertThat(rig.aside(BarOperator.OUTSIDE))
          .extracting(line -> line.substring(0, line.indexOf(' ')))
          .containsExactly("119000", "660000");
      assertThat(rig.count(BarOperator.COUNT)).isEqualTo(2);
      assertThat(rig.told().to("X")).hasSize(2);
    }
  }

  @Test
  void everyTradeIsInABarOrOutside() throws Exception {
    try (Rig<Trade, Bar> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      long inBars =
          rig.told().all().stream()
              .mapToLong(line -> Long.parseLong(line.replaceAll(".*volumeE8=(\\d+).*", "$1")))
              .sum();
      int outside = rig.aside(BarOperator.OUTSIDE).size();
      assertThat(inBars / 100_000_000 + outside).isEqualTo(subject().history().size());
      assertThat(outside).isBetween(20, 120);
    }
  }
}
