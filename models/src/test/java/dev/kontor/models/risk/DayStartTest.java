package dev.kontor.models.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.calendar.Calendars;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DayStartTest {
  @Property
  void byDefaultItIsMidnightInUtc(
      @ForAll @LongRange(min = -4_000_000_000_000L, max = 4_000_000_000_000L) long time) {
    assertThat(DayStart.of("00:00 UTC", null).dayOf(time))
        .isEqualTo(Math.floorDiv(time - 1, 86_400_000L));
  }

  @Property
  void daysFollowEachOtherWithoutGapsWhateverWasAskedBefore(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long time) {
    DayStart asked = DayStart.of("17:00 America/New_York", null);
    asked.dayOf(time / 2);
    long day = asked.dayOf(time);
    assertThat(asked.dayOf(time + 1) - day).isBetween(0L, 1L);
    assertThat(DayStart.of("17:00 America/New_York", null).dayOf(time)).isEqualTo(day);
  }

  @Test
  void aBoundaryInAZoneMovesWithItsClock() {
    DayStart start = DayStart.of("17:00 America/New_York", null);
    assertThat(start.dayOf(at("2024-03-08T22:00:00Z"))).isEqualTo(day("2024-03-07"));
    assertThat(start.dayOf(at("2024-03-08T22:00:00.001Z"))).isEqualTo(day("2024-03-08"));
    // The clock goes forward on March 10: five in the afternoon is now 21:00 in UTC.
    assertThat(start.dayOf(at("2024-03-11T21:00:00Z"))).isEqualTo(day("2024-03-10"));
    assertThat(start.dayOf(at("2024-03-11T21:00:00.001Z"))).isEqualTo(day("2024-03-11"));
  }

  @Test
  void aSessionEndsItsDay() {
    DayStart start = DayStart.of("session", Calendars.named("us-equities"));
    assertThat(start.dayOf(at("2024-01-05T21:00:00Z"))).isEqualTo(day("2024-01-05"));
    // Saturday belongs to Monday's session.
    assertThat(start.dayOf(at("2024-01-05T21:00:00.001Z"))).isEqualTo(day("2024-01-08"));
    assertThat(start.dayOf(at("2024-01-06T12:00:00Z"))).isEqualTo(day("2024-01-08"));
    assertThat(start.dayOf(at("2024-01-08T15:00:00Z"))).isEqualTo(day("2024-01-08"));
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }
}
