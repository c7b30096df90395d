package dev.kontor.models.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NyseDaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1994-04-27", "2001-09-11", "2001-09-12", "2001-09-13", "2001-09-14", "2004-06-11",
        "2007-01-02", "2012-10-29", "2012-10-30", "2018-12-05", "2025-01-09", "1998-01-19",
        "1999-04-02", "2000-04-21", "2021-04-02", "2022-06-20", "2023-06-19", "2021-07-05",
        "2020-07-03", "2021-12-24", "2022-12-26", "2023-01-02", "2024-11-28", "2024-03-29"
      })
  void wasClosed(LocalDate date) {
    assertThat(NyseDays.isHoliday(date)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1997-01-20", "2021-06-18", "2021-12-31", "2010-12-31", "2004-12-31", "2001-09-10",
        "2001-09-17", "2012-10-31", "2000-10-09", "2000-11-10", "2020-11-03", "2011-04-25"
      })
  void wasOpen(LocalDate date) {
    assertThat(NyseDays.isHoliday(date)).isFalse();
  }

  /** From the exchange's yearly announcements. */
  @ParameterizedTest
  @CsvSource({
    "1993, 11-26",
    "1994, 11-25",
    "1995, 07-03 11-24",
    "1996, 07-05 11-29 12-24",
    "1997, 07-03 11-28 12-24 12-26",
    "1998, 11-27 12-24",
    "1999, 11-26 12-31",
    "2000, 07-03 11-24",
    "2001, 07-03 11-23 12-24",
    "2002, 07-05 11-29 12-24",
    "2003, 07-03 11-28 12-24 12-26",
    "2004, 11-26",
    "2005, 11-25",
    "2006, 07-03 11-24",
    "2007, 07-03 11-23 12-24",
    "2008, 07-03 11-28 12-24",
    "2009, 11-27 12-24",
    "2010, 11-26",
    "2011, 11-25",
    "2012, 07-03 11-23 12-24",
    "2013, 07-03 11-29 12-24",
    "2014, 07-03 11-28 12-24",
    "2015, 11-27 12-24",
    "2016, 11-25",
    "2017, 07-03 11-24",
    "2018, 07-03 11-23 12-24",
    "2019, 07-03 11-29 12-24",
    "2020, 11-27 12-24",
    "2021, 11-26",
    "2022, 11-25",
    "2023, 07-03 11-24",
    "2024, 07-03 11-29 12-24",
    "2025, 07-03 11-28 12-24",
    "2026, 11-27 12-24",
    "2027, 11-26"
  })
  void hadTheseHalfDays(int year, String days) {
    List<LocalDate> published =
        Stream.of(days.split(" ")).map(day -> MonthDay.parse("--" + day).atYear(year)).toList();
    assertThat(weekdays(year).filter(NyseDays::isHalfDay).filter(d -> !NyseDays.isHoliday(d)))
        .containsExactlyElementsOf(published);
  }

  /** Jollyday has no half days, and keeps Martin Luther King's day before 1998 too. */
  @Test
  void hasTheHolidaysThatJollydayHas() {
    HolidayManager theirs =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NYSE));
    for (int year = 1998; year <= 2060; year++) {
      assertThat(weekdays(year).filter(NyseDays::isHoliday).collect(Collectors.toSet()))
          .isEqualTo(
              theirs.getHolidays(Year.of(year)).stream()
                  .map(Holiday::getDate)
                  .filter(NyseDaysTest::isWeekday)
                  .collect(Collectors.toSet()));
    }
  }

  private static Stream<LocalDate> weekdays(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(NyseDaysTest::isWeekday);
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
