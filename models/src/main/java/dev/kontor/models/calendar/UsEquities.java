package dev.kontor.models.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Shares in New York, by the rules of {@link NyseDays}.
 *
 * @param open New York time
 * @param close New York time
 * @param earlyClose New York time, on half days
 */
record UsEquities(LocalTime open, LocalTime close, LocalTime earlyClose) implements Hours {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** 9:30 to 16:00, half days to 13:00. */
  static final UsEquities REGULAR =
      new UsEquities(LocalTime.of(9, 30), LocalTime.of(16, 0), LocalTime.of(13, 0));

  /**
   * 4:00 to 20:00, half days to 17:00: as NYSE Arca trades with its early and late sessions
   * (nyse.com/markets/hours-calendars).
   */
  static final UsEquities EXTENDED =
      new UsEquities(LocalTime.of(4, 0), LocalTime.of(20, 0), LocalTime.of(17, 0));

  @Override
  public Session on(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || NyseDays.isHoliday(date)) {
      return null;
    }
    LocalTime closes = NyseDays.isHalfDay(date) ? earlyClose : close;
    return new Session(
        date, WeeklyHours.millis(date, open, NEW_YORK), WeeklyHours.millis(date, closes, NEW_YORK));
  }

  @Override
  public ZoneId zone() {
    return NEW_YORK;
  }
}
