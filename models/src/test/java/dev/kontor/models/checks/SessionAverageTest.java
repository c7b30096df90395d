package dev.kontor.models.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The average price of a session: of the instrument's calendar, where it has one. */
class SessionAverageTest {
  private static final Timeframe HALF = Timeframe.of("30m");
  private static final long FROM = Instant.parse("2024-07-02T00:00:00Z").toEpochMilli();

  @Property(tries = 20)
  void itIsTheMeanByVolumeOfTheSessionsBarsSoFar(@ForAll Random random) {
    for (String name : List.of("us-equities", "us-equities-extended", "fx", "crypto")) {
      TradingCalendar calendar = Calendars.named(name);
      List<Bar> bars = bars(calendar, random);
      List<Double> values = values("vwap('session')", new Listing(calendar, HALF), bars);
      assertThat(values).hasSameSizeAs(bars);
      Session session = null;
      double money = 0;
      double traded = 0;
      for (int i = 0; i < bars.size(); i++) {
        Bar bar = bars.get(i);
        if (session == null || !session.contains(bar.start())) {
          session = calendar.sessionAt(bar.start());
          money = 0;
          traded = 0;
        }
        money += (bar.high() + bar.low() + bar.close()) / 3 * bar.volume();
        traded += bar.volume();
        assertThat(values.get(i)).as(name + " " + i).isCloseTo(money / traded, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vwap('session')", "vwap('session').deviation"})
  void withoutACalendarASessionIsADay(String text) {
    List<Bar> bars = bars(Calendars.named("crypto"), new Random(3));
    assertThat(values(text, Listing.CLOCK, bars))
        .isEqualTo(values(text.replace("session", "day"), Listing.CLOCK, bars));
  }

  /** It closes in the morning of a day in UTC, and opens in its afternoon. */
  @Test
  void aDayInUtcIsNoSessionOfCurrencies() {
    TradingCalendar fx = Calendars.named("fx");
    List<Bar> bars = bars(fx, new Random(3));
    assertThat(values("vwap('session')", new Listing(fx, HALF), bars))
        .isNotEqualTo(values("vwap('day')", new Listing(fx, HALF), bars));
  }

  private static List<Double> values(String text, Listing listing, List<Bar> bars) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = compiler.number(Definitions.parse(text), HALF);
    List<Double> values = new ArrayList<>();
    Walk walk =
        new Walk(
            compiler.build(),
            HALF,
            listing,
            Filling.OFF,
            (bar, memory) -> values.add(memory[place]));
    bars.forEach(walk::next);
    return values;
  }

  /** Some of the bars of five days. */
  private static List<Bar> bars(TradingCalendar calendar, Random random) {
    Grid grid = Grid.of(HALF, calendar);
    List<Bar> bars = new ArrayList<>();
    for (long start = grid.next(FROM);
        start < FROM + 5 * 86_400_000L;
        start = grid.next(grid.endOf(start))) {
      if (random.nextInt(5) > 0) {
        long e8 = (90 + random.nextInt(20)) * E8.ONE;
        long volume = (1 + random.nextInt(9)) * E8.ONE;
        bars.add(new Bar("X", start, grid.endOf(start), e8, e8 + E8.ONE, e8 - E8.ONE, e8, volume));
      }
    }
    return bars;
  }
}
