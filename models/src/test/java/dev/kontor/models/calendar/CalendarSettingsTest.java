package dev.kontor.models.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarSettingsTest {
  private static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.values()).subList(0, 5);

  @Test
  void saysHoursOfTheWeek() {
    TradingCalendar london =
        calendar(
            new CalendarSettings(
                null,
                "Europe/London",
                WEEKDAYS,
                "08:00",
                "16:30",
                List.of("2024-12-25"),
                Map.of("2024-12-24", "12:30")));
    assertThat(london.sessionOn(LocalDate.parse("2024-07-01")))
        .isEqualTo(session("2024-07-01", "2024-07-01T07:00:00Z", "2024-07-01T15:30:00Z"));
    assertThat(london.sessionOn(LocalDate.parse("2024-12-24")))
        .isEqualTo(session("2024-12-24", "2024-12-24T08:00:00Z", "2024-12-24T12:30:00Z"));
    assertThat(london.sessionOn(LocalDate.parse("2024-12-25"))).isNull();
    assertThat(london.sessionOn(LocalDate.parse("2024-12-28"))).isNull();
  }

  @Test
  void aSessionThatClosesBeforeItOpensStartsTheDayBefore() {
    TradingCalendar futures =
        calendar(
            new CalendarSettings(null, "America/Chicago", WEEKDAYS, "17:00", "16:00", null, null));
    assertThat(futures.sessionOn(LocalDate.parse("2024-07-01")))
        .isEqualTo(session("2024-07-01", "2024-06-30T22:00:00Z", "2024-07-01T21:00:00Z"));
    assertThat(futures.isOpen(millis("2024-07-01T21:30:00Z"))).isFalse();
    assertThat(futures.tradingDate(millis("2024-07-01T22:00:00Z"))).isEqualTo("2024-07-02");
  }

  @Test
  void withoutAnythingItIsAlwaysOpen() {
    TradingCalendar always =
        calendar(new CalendarSettings(null, null, null, null, null, null, null));
    assertThat(always.sessionOn(LocalDate.parse("2024-02-29")))
        .isEqualTo(Calendars.named("crypto").sessionOn(LocalDate.parse("2024-02-29")));
  }

  @Test
  void anotherCalendarMayLoseDays() {
    TradingCalendar amended =
        calendar(
            new CalendarSettings(
                "us-equities",
                null,
                null,
                null,
                null,
                List.of("2024-07-02"),
                Map.of("2024-07-01", "12:00")));
    assertThat(amended.sessionOn(LocalDate.parse("2024-07-01")))
        .isEqualTo(session("2024-07-01", "2024-07-01T13:30:00Z", "2024-07-01T16:00:00Z"));
    assertThat(amended.sessionOn(LocalDate.parse("2024-07-02"))).isNull();
    assertThat(amended.sessionOn(LocalDate.parse("2024-07-04"))).isNull();
    assertThat(amended.nextOpen(millis("2024-07-01T16:00:00Z")))
        .isEqualTo(millis("2024-07-03T13:30:00Z"));
  }

  @Test
  void refusesWhatIsNoCalendar() {
    assertRefused("like: 'lse'", "lse", null, null, null, null);
    assertRefused("like: 'fx': goes without zone", "fx", "UTC", null, null, null);
    assertRefused("zone: 'Mars'", null, "Mars", null, null, null);
    assertRefused("open: '9.30'", null, null, "9.30", null, null);
    assertRefused("holidays[0]: 'yesterday'", null, null, null, "yesterday", null);
    assertRefused("earlyCloses.2024-07-01: '03:00'", "us-equities", null, null, null, "03:00");
    assertRefused("earlyCloses.2024-07-01: '17:00'", "us-equities", null, null, null, "17:00");
  }

  private static void assertRefused(
      String message, String like, String zone, String open, String holiday, String early) {
    assertThatThrownBy(
            () ->
                new CalendarSettings(
                    like,
                    zone,
                    null,
                    open,
                    null,
                    holiday == null ? null : List.of(holiday),
                    early == null ? null : Map.of("2024-07-01", early)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static TradingCalendar calendar(CalendarSettings settings) {
    return Calendars.named("own", Map.of("own", settings));
  }

  private static Session session(String date, String open, String close) {
    return new Session(LocalDate.parse(date), millis(open), millis(close));
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
