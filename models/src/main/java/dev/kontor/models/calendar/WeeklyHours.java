package dev.kontor.models.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The same hours every week.
 *
 * @param zone where the clock hangs; daylight saving is the zone's
 * @param days the trading dates' days of the week
 * @param open when a session opens: on its date if that is before the close, else on the day before
 * @param close when it closes, on its date; midnight is the end of the date
 */
record WeeklyHours(ZoneId zone, Set<DayOfWeek> days, LocalTime open, LocalTime close)
    implements Hours {

  @Override
  public Session on(LocalDate date) {
    if (!days.contains(date.getDayOfWeek())) {
      return null;
    }
    boolean untilMidnight = close.equals(LocalTime.MIDNIGHT);
    LocalDate opens = untilMidnight || open.isBefore(close) ? date : date.minusDays(1);
    LocalDate closes = untilMidnight ? date.plusDays(1) : date;
    return new Session(date, millis(opens, open, zone), millis(closes, close, zone));
  }

  static long millis(LocalDate date, LocalTime time, ZoneId zone) {
    return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
  }
}
