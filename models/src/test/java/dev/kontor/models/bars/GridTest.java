package dev.kontor.models.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.calendar.CalendarSettings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
  private static final TradingCalendar SHARES = Calendars.named("us-equities");

  @ParameterizedTest
  @CsvSource({
    // an hour from the open in winter and in summer, the last half hour, a half day
    "1h, 2024-01-05T15:00:00Z, 2024-01-05T14:30:00Z, 2024-01-05T15:30:00Z",
    "1h, 2024-07-05T14:00:00Z, 2024-07-05T13:30:00Z, 2024-07-05T14:30:00Z",
    "1h, 2024-07-05T19:59:59Z, 2024-07-05T19:30:00Z, 2024-07-05T20:00:00Z",
    "1h, 2024-11-29T17:45:00Z, 2024-11-29T17:30:00Z, 2024-11-29T18:00:00Z",
    "12m, 2024-11-29T17:59:00Z, 2024-11-29T17:54:00Z, 2024-11-29T18:00:00Z",
    "1d, 2024-01-05T15:00:00Z, 2024-01-05T14:30:00Z, 2024-01-05T21:00:00Z",
    "1d, 2024-07-05T15:00:00Z, 2024-07-05T13:30:00Z, 2024-07-05T20:00:00Z",
    "1d, 2024-11-29T15:00:00Z, 2024-11-29T14:30:00Z, 2024-11-29T18:00:00Z",
    "5m, 2024-07-05T13:34:59Z, 2024-07-05T13:30:00Z, 2024-07-05T13:35:00Z"
  })
  void barsStartAtTheOpenAndEndAtTheCloseAtTheLatest(
      String timeframe, Instant time, Instant start, Instant end) {
    Grid grid = Grid.of(Timeframe.of(timeframe), SHARES);
    assertThat(Instant.ofEpochMilli(grid.startOf(time.toEpochMilli()))).isEqualTo(start);
    assertThat(Instant.ofEpochMilli(grid.endOf(time.toEpochMilli()))).isEqualTo(end);
  }

  @Test
  void aDayMayHave23HoursOr25() {
    CalendarSettings berlin =
        new CalendarSettings(null, "Europe/Berlin", null, null, null, null, null);
    Grid grid = Grid.of(Timeframe.of("1d"), Calendars.named("berlin", Map.of("berlin", berlin)));
    long spring = millis("2024-03-31T12:00:00Z");
    long autumn = millis("2024-10-27T12:00:00Z");
    assertThat(grid.endOf(spring) - grid.startOf(spring)).isEqualTo(23 * 3_600_000L);
    assertThat(grid.endOf(autumn) - grid.startOf(autumn)).isEqualTo(25 * 3_600_000L);
    assertThat(grid.count(grid.startOf(autumn), grid.endOf(autumn))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    // the first of July was a Monday, the fourth a holiday; September began on Labor Day's weekend
    "1w, us-equities, 2024-07-03T15:00:00Z, 2024-07-01T13:30:00Z, 2024-07-05T20:00:00Z",
    "1w, us-equities, 2024-07-05T19:59:59Z, 2024-07-01T13:30:00Z, 2024-07-05T20:00:00Z",
    "1M, us-equities, 2024-09-03T13:30:00Z, 2024-09-03T13:30:00Z, 2024-09-30T20:00:00Z",
    "1M, us-equities, 2024-11-29T17:59:59Z, 2024-11-01T13:30:00Z, 2024-11-29T18:00:00Z",
    // from Sunday evening in New York
    "1w, fx, 2024-07-02T12:00:00Z, 2024-06-30T21:00:00Z, 2024-07-05T21:00:00Z",
    "1w,, 2024-07-07T23:59:59.999Z, 2024-07-01T00:00:00Z, 2024-07-08T00:00:00Z",
    "1w,, 1970-01-01T00:00:00Z, 1969-12-29T00:00:00Z, 1970-01-05T00:00:00Z",
    "1M,, 2024-02-29T12:00:00Z, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "1M,, 1969-12-31T23:00:00Z, 1969-12-01T00:00:00Z, 1970-01-01T00:00:00Z"
  })
  void weeksStartOnMondayAndMonthsOnTheFirst(
      String timeframe, String calendar, Instant time, Instant start, Instant end) {
    Grid grid =
        Grid.of(Timeframe.of(timeframe), calendar == null ? null : Calendars.named(calendar));
    assertThat(Instant.ofEpochMilli(grid.startOf(time.toEpochMilli()))).isEqualTo(start);
    assertThat(Instant.ofEpochMilli(grid.endOf(time.toEpochMilli()))).isEqualTo(end);
    assertThat(grid.next(start.toEpochMilli())).isEqualTo(start.toEpochMilli());
    assertThat(grid.next(start.toEpochMilli() + 1)).isGreaterThanOrEqualTo(end.toEpochMilli());
    assertThat(grid.count(start.toEpochMilli(), end.toEpochMilli())).isEqualTo(1);
  }

  @Test
  void outsideOfSessionsThereIsNoBar() {
    Grid grid = Grid.of(Timeframe.of("1h"), SHARES);
    long close = millis("2024-11-29T18:00:00Z");
    assertThat(grid.covers(close - 1)).isTrue();
    assertThat(grid.covers(close)).isFalse();
    assertThatThrownBy(() -> grid.startOf(close))
        .hasMessage("time must be within a session of us-equities, was " + close);
    assertThat(grid.next(close)).isEqualTo(millis("2024-12-02T14:30:00Z"));
    assertThat(grid.next(close - 1)).isEqualTo(millis("2024-12-02T14:30:00Z"));
  }

  @Test
  void countsTheBarsOfAYear() {
    long from = millis("2024-01-01T00:00:00Z");
    long to = millis("2025-01-01T00:00:00Z");
    assertThat(Grid.of(Timeframe.of("1d"), SHARES).count(from, to)).isEqualTo(252);
    assertThat(Grid.of(Timeframe.of("1h"), SHARES).count(from, to)).isEqualTo(249 * 7 + 3 * 4);
    assertThat(Grid.of(Timeframe.of("1h")).count(from, to)).isEqualTo(366 * 24);
    assertThat(Grid.of(Timeframe.of("1M"), SHARES).count(from, to)).isEqualTo(12);
    assertThat(Grid.of(Timeframe.of("1w"), SHARES).count(from, to)).isEqualTo(53);
    assertThat(Grid.of(Timeframe.of("1M")).count(from, to)).isEqualTo(12);
    assertThat(Grid.of(Timeframe.of("1w")).count(from, to)).isEqualTo(53);
  }

  @Test
  void withoutACalendarItIsThatOfTheTimeframe() {
    Timeframe five = Timeframe.of("5m");
    Grid grid = Grid.of(five, null);
    assertThat(grid).isEqualTo(Grid.of(five));
    assertThat(grid.startOf(299_999)).isEqualTo(five.startOf(299_999));
    assertThat(grid.next(300_000)).isEqualTo(300_000);
    assertThat(grid.next(300_001)).isEqualTo(600_000);
    assertThat(grid.next(-1)).isZero();
  }

  @Test
  void aTradeOpensTheBarOfItsGrid() {
    Grid day = Grid.of(Timeframe.of("1d"), SHARES);
    OpenBar bar = OpenBar.of(day, new Trade("X", millis("2024-07-03T15:00:00Z"), 1, 5, 1));
    Session session = SHARES.sessionOn(LocalDate.parse("2024-07-03"));
    assertThat(bar.start).isEqualTo(session.open());
    assertThat(bar.end).isEqualTo(session.close());
  }

  @Property
  void barsTileTheirSession(
      @ForAll("grids") Grid grid, @ForAll @LongRange(min = 0, max = 2_000_000_000_000L) long time) {
    if (grid.covers(time)) {
      long start = grid.startOf(time);
      long end = grid.endOf(time);
      assertThat(time).isBetween(start, end - 1);
      assertThat(end - start).isPositive();
      assertThat(grid.startOf(start)).isEqualTo(start);
      assertThat(grid.startOf(end - 1)).isEqualTo(start);
      assertThat(grid.next(start)).isEqualTo(start);
      assertThat(grid.next(start + 1)).isGreaterThanOrEqualTo(end);
      if (grid.covers(end)) {
        assertThat(grid.startOf(end)).isEqualTo(end);
        assertThat(grid.next(start + 1)).isEqualTo(end);
      }
    } else {
      assertThat(grid.next(time)).isGreaterThan(time);
    }
    assertThat(grid.startOf(grid.next(time))).isEqualTo(grid.next(time));
  }

  @Property(tries = 200)
  void countsAsManyAsOneWalks(
      @ForAll("grids") Grid grid,
      @ForAll @LongRange(min = 0, max = 2_000_000_000_000L) long from,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long span) {
    long walked = 0;
    for (long at = grid.next(from); at < from + span; at = grid.next(at + 1)) {
      walked++;
    }
    assertThat(grid.count(from, from + span)).isEqualTo(walked);
  }

  @Provide
  Arbitrary<Grid> grids() {
    return Arbitraries.of("1m", "5m", "1h", "4h", "1d")
        .map(Timeframe::of)
        .flatMap(
            timeframe ->
                Arbitraries.of("us-equities", "us-equities-extended", "fx", "crypto")
                    .map(name -> Grid.of(timeframe, Calendars.named(name))));
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
