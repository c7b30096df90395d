package dev.kontor.models.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {
  private static final List<String> NAMES =
      List.of("us-equities", "us-equities-extended", "crypto", "fx");

  @ParameterizedTest
  @CsvSource({
    // winter, summer, a half day in winter and one in summer
    "us-equities, 2024-01-05, 2024-01-05T14:30:00Z, 2024-01-05T21:00:00Z",
    "us-equities, 2024-07-05, 2024-07-05T13:30:00Z, 2024-07-05T20:00:00Z",
    "us-equities, 2024-11-29, 2024-11-29T14:30:00Z, 2024-11-29T18:00:00Z",
    "us-equities, 2024-07-03, 2024-07-03T13:30:00Z, 2024-07-03T17:00:00Z",
    "us-equities-extended, 2024-01-05, 2024-01-05T09:00:00Z, 2024-01-06T01:00:00Z",
    "us-equities-extended, 2024-11-29, 2024-11-29T09:00:00Z, 2024-11-29T22:00:00Z",
    "crypto, 2024-12-25, 2024-12-25T00:00:00Z, 2024-12-26T00:00:00Z",
    // clocks change on Sunday 10 March, before the week opens
    "fx, 2024-03-08, 2024-03-07T22:00:00Z, 2024-03-08T22:00:00Z",
    "fx, 2024-03-11, 2024-03-10T21:00:00Z, 2024-03-11T21:00:00Z"
  })
  void aDateHasItsSession(String name, LocalDate date, Instant open, Instant close) {
    TradingCalendar calendar = Calendars.named(name);
    Session session = new Session(date, open.toEpochMilli(), close.toEpochMilli());
    assertThat(calendar.sessionOn(date)).isEqualTo(session);
    assertThat(calendar.sessionAt(session.open())).isEqualTo(session);
    assertThat(calendar.sessionAt(session.close() - 1)).isEqualTo(session);
    assertThat(calendar.sessionAt(session.close())).isNotEqualTo(session);
    assertThat(calendar.tradingDate(session.open() - 1).isAfter(date)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "us-equities, 2001-09-10T20:00:00Z, 2001-09-17T13:30:00Z",
    "us-equities, 2024-11-29T18:00:00Z, 2024-12-02T14:30:00Z",
    "us-equities, 2024-11-29T15:00:00Z, 2024-12-02T14:30:00Z",
    "us-equities, 2024-11-29T14:30:00Z, 2024-11-29T14:30:00Z",
    "fx, 2024-03-08T22:00:00Z, 2024-03-10T21:00:00Z",
    "crypto, 2024-03-08T22:00:00Z, 2024-03-09T00:00:00Z"
  })
  void opensNext(String name, Instant time, Instant open) {
    assertThat(Instant.ofEpochMilli(Calendars.named(name).nextOpen(time.toEpochMilli())))
        .isEqualTo(open);
  }

  @Test
  void aClosedTimeCountsForTheNextTradingDate() {
    TradingCalendar calendar = Calendars.named("us-equities");
    long saturday = Instant.parse("2024-03-30T12:00:00Z").toEpochMilli();
    assertThat(calendar.isOpen(saturday)).isFalse();
    assertThat(calendar.sessionAt(saturday)).isNull();
    assertThat(calendar.tradingDate(saturday)).isEqualTo("2024-04-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-equities", "us-equities-extended", "crypto", "fx"})
  void sessionsFollowOneAnotherAndCarryTheirClosingDate(String name) {
    TradingCalendar calendar = Calendars.named(name);
    long closed = Long.MIN_VALUE;
    LocalDate from = LocalDate.of(1998, 1, 1);
    for (Session session : calendar.sessions(from, LocalDate.of(2028, 12, 31))) {
      assertThat(session.open()).isGreaterThanOrEqualTo(closed);
      closed = session.close();
      assertThat(Instant.ofEpochMilli(closed - 1).atZone(calendar.zone()).toLocalDate())
          .isEqualTo(session.date());
    }
  }

  @Property
  void whatWasAskedBeforeChangesNoAnswer(
      @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 4_000_000_000_000L) Long> times) {
    for (String name : NAMES) {
      TradingCalendar asked = Calendars.named(name);
      for (long time : times) {
        TradingCalendar fresh = Calendars.named(name);
        assertThat(asked.sessionFrom(time)).isEqualTo(fresh.sessionFrom(time));
        assertThat(asked.sessionAt(time)).isEqualTo(fresh.sessionAt(time));
        assertThat(asked.nextOpen(time)).isEqualTo(fresh.nextOpen(time));
      }
    }
  }

  @Property
  void openIsWithinTheSession(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long time,
      @ForAll @IntRange(min = 0, max = 3) int which) {
    TradingCalendar calendar = Calendars.named(NAMES.get(which));
    Session session = calendar.sessionFrom(time);
    assertThat(calendar.isOpen(time)).isEqualTo(session.contains(time));
    assertThat(session.close()).isGreaterThan(time);
    assertThat(calendar.nextOpen(time)).isGreaterThanOrEqualTo(time);
    assertThat(calendar.sessionAt(calendar.nextOpen(time)).open())
        .isEqualTo(calendar.nextOpen(time));
  }

  @Test
  void goesOverTheWire() throws Exception {
    TradingCalendar calendar = Calendars.named("us-equities");
    calendar.isOpen(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(calendar);
    TradingCalendar copy =
        (TradingCalendar)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(copy.sessionFrom(0)).isEqualTo(calendar.sessionFrom(0));
  }

  @Test
  void saysWhichNamesThereAre() {
    assertThatThrownBy(() -> Calendars.named("us-equity"))
        .hasMessage("there is no such calendar; did you mean us-equities?");
    assertThatThrownBy(() -> Calendars.named("lse"))
        .hasMessage(
            "there is no such calendar; known: crypto, fx, us-equities, us-equities-extended");
  }
}
