package dev.kontor.models.risk;

import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.settings.BadSetting;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the day of a daily limit begins. Days are numbered by their date from the epoch: the date on
 * which the day begins, or the session's trading date. What is known exactly at a boundary belongs
 * to the day that ends with it.
 */
final class DayStart implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SESSION = "session";

  private final LocalTime at;
  private final ZoneId zone;
  private final TradingCalendar calendar;

  /** The last look-up. */
  private transient Day last;

  private DayStart(LocalTime at, ZoneId zone, TradingCalendar calendar) {
    this.at = at;
    this.zone = zone;
    this.calendar = calendar;
  }

  /**
   * @param text a time and a zone, or {@code session}
   * @param calendar needed for {@code session}
   */
  static DayStart of(String text, TradingCalendar calendar) {
    if (text.equals(SESSION)) {
      return new DayStart(null, null, calendar);
    }
    String[] words = text.strip().split("\\s+");
    if (words.length != 2) {
      throw bad(text);
    }
    try {
      return new DayStart(LocalTime.parse(words[0]), ZoneId.of(words[1]), null);
    } catch (DateTimeException e) {
      throw bad(text);
    }
  }

  static void check(String text, String calendar) {
    if (!text.equals(SESSION)) {
      of(text, null);
    } else if (calendar == null) {
      throw new BadSetting("dayStarts", text, "needs risk.calendar, such as us-equities");
    }
  }

  private static BadSetting bad(String text) {
    return new BadSetting(
        "dayStarts", text, "must be a time and a zone, such as 17:00 America/New_York, or session");
  }

  /** The number of the day that a time belongs to. */
  long dayOf(long time) {
    Day known = last;
    if (known == null || time <= known.after || time > known.until) {
      known = calendar == null ? byTheClock(time - 1) : bySession(time - 1);
      last = known;
    }
    return known.number;
  }

  private Day byTheClock(long time) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    while (start(date) > time) {
      date = date.minusDays(1);
    }
    while (start(date.plusDays(1)) <= time) {
      date = date.plusDays(1);
    }
    return new Day(date.toEpochDay(), start(date), start(date.plusDays(1)));
  }

  private long start(LocalDate date) {
    return date.atTime(at).atZone(zone).toInstant().toEpochMilli();
  }

  private Day bySession(long time) {
    Session session = calendar.sessionFrom(time);
    return new Day(session.date().toEpochDay(), time, session.close());
  }

  /** The times after one, up to another. */
  private record Day(long number, long after, long until) {}
}
