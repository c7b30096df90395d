package dev.kontor.models.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * Other hours, with more holidays and with days that end early.
 *
 * @param earlyCloses by date, in the zone of the other hours; one that is not before the close, or
 *     not after the open, changes nothing
 */
record AmendedHours(Hours hours, Set<LocalDate> holidays, Map<LocalDate, LocalTime> earlyCloses)
    implements Hours {

  @Override
  public Session on(LocalDate date) {
    Session session = holidays.contains(date) ? null : hours.on(date);
    LocalTime early = earlyCloses.get(date);
    if (session == null || early == null) {
      return session;
    }
    long close = WeeklyHours.millis(date, early, zone());
    return session.contains(close) && close > session.open()
        ? new Session(date, session.open(), close)
        : session;
  }

  @Override
  public ZoneId zone() {
    return hours.zone();
  }
}
