package dev.kontor.models.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The holidays and half days of the New York Stock Exchange, which Nasdaq keeps too; exact from
 * 1993, when half days began to end at 13:00. Before that, today's rules are applied.
 *
 * <p>Holidays follow NYSE Rule 7.2: one that falls on a Sunday is kept on Monday, one that falls on
 * a Saturday on Friday, except New Year's Day, since a year's last day is one of business. Martin
 * Luther King's day is kept from 1998, Juneteenth from 2022 (SEC release 34-93183). Half days and
 * unscheduled closings are those of the exchange's yearly announcements
 * (nyse.com/markets/hours-calendars) and of its list of special closings. A closing announced after
 * this was written is missing; {@link CalendarSettings} adds it.
 */
final class NyseDays {
  private static final Set<LocalDate> CLOSED =
      dates(
          "1994-04-27", // mourning for President Nixon
          "2001-09-11", // the attacks of September 11
          "2001-09-12",
          "2001-09-13",
          "2001-09-14",
          "2004-06-11", // mourning for President Reagan
          "2007-01-02", // mourning for President Ford
          "2012-10-29", // hurricane Sandy
          "2012-10-30",
          "2018-12-05", // mourning for President G. H. W. Bush
          "2025-01-09"); // mourning for President Carter

  private static final Set<LocalDate> HALF =
      dates("1997-12-26", "1999-12-31", "2003-12-26"); // besides those that come every year

  private NyseDays() {}

  /** Whether a day from Monday to Friday is without trading. */
  static boolean isHoliday(LocalDate date) {
    int year = date.getYear();
    boolean yearly =
        switch (date.getMonth()) {
          case JANUARY ->
              isKept(date, Month.JANUARY, 1) || (year >= 1998 && isNth(date, 3, MONDAY));
          case FEBRUARY -> isNth(date, 3, MONDAY);
          case MARCH, APRIL -> date.equals(easter(year).minusDays(2));
          case MAY -> date.equals(date.with(TemporalAdjusters.lastInMonth(MONDAY)));
          case JUNE -> year >= 2022 && isKept(date, Month.JUNE, 19);
          case JULY -> isKept(date, Month.JULY, 4);
          case SEPTEMBER -> isNth(date, 1, MONDAY);
          case NOVEMBER -> isNth(date, 4, THURSDAY);
          case DECEMBER -> isKept(date, Month.DECEMBER, 25);
          default -> false;
        };
    return yearly || CLOSED.contains(date);
  }

  /** Whether a trading day ends early. */
  static boolean isHalfDay(LocalDate date) {
    return switch (date.getMonth()) {
      case JULY -> isByIndependenceDay(date);
      case NOVEMBER -> isNth(date.minusDays(1), 4, THURSDAY);
      case DECEMBER -> date.getDayOfMonth() == 24 || HALF.contains(date);
      default -> false;
    };
  }

  /**
   * The third of July, unless it is a Wednesday before 2013; the fifth in years before 2013 in
   * which it is a Friday.
   */
  private static boolean isByIndependenceDay(LocalDate date) {
    boolean sinceThen = date.getYear() >= 2013;
    return switch (date.getDayOfMonth()) {
      case 3 -> sinceThen || date.getDayOfWeek() != WEDNESDAY;
      case 5 -> !sinceThen && date.getDayOfWeek() == FRIDAY;
      default -> false;
    };
  }

  /** Whether a holiday of a fixed date is kept on this weekday of the same month. */
  private static boolean isKept(LocalDate date, Month month, int day) {
    LocalDate holiday = LocalDate.of(date.getYear(), month, day);
    if (holiday.getDayOfWeek() == SUNDAY) {
      return date.equals(holiday.plusDays(1));
    }
    return date.equals(holiday.getDayOfWeek() == SATURDAY ? holiday.minusDays(1) : holiday);
  }

  private static boolean isNth(LocalDate date, int n, DayOfWeek day) {
    return date.getDayOfWeek() == day && (date.getDayOfMonth() + 6) / 7 == n;
  }

  /** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  private static Set<LocalDate> dates(String... dates) {
    return Stream.of(dates).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
  }
}
