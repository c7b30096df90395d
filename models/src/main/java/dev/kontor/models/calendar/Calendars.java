package dev.kontor.models.calendar;

import dev.kontor.models.settings.Suggestion;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The calendars that have a name.
 *
 * <ul>
 *   <li>{@code us-equities}: 9:30 to 16:00 in New York, half days to 13:00, holidays of the NYSE
 *   <li>{@code us-equities-extended}: 4:00 to 20:00, half days to 17:00
 *   <li>{@code crypto}: always; a session is a day in UTC
 *   <li>{@code fx}: Sunday 17:00 to Friday 17:00 in New York without holidays; a session is the day
 *       from 17:00 to 17:00, with the date on which it ends
 * </ul>
 */
public final class Calendars {
  private static final Map<String, Hours> NAMED =
      new TreeMap<>(
          Map.of(
              "us-equities",
              UsEquities.REGULAR,
              "us-equities-extended",
              UsEquities.EXTENDED,
              "crypto",
              new WeeklyHours(
                  ZoneOffset.UTC,
                  EnumSet.allOf(DayOfWeek.class),
                  LocalTime.MIDNIGHT,
                  LocalTime.MIDNIGHT),
              "fx",
              new WeeklyHours(
                  UsEquities.NEW_YORK,
                  EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                  LocalTime.of(17, 0),
                  LocalTime.of(17, 0))));

  private Calendars() {}

  /**
   * The calendar of that name, of those that are always there.
   *
   * @throws IllegalArgumentException if there is no calendar of that name; the message says which
   *     there are
   */
  public static TradingCalendar named(String name) {
    return named(name, Map.of());
  }

  /**
   * The calendar of that name.
   *
   * @param own calendars of the configuration, which go before those that are always there
   * @throws IllegalArgumentException if there is no calendar of that name; the message says which
   *     there are
   */
  public static TradingCalendar named(String name, Map<String, CalendarSettings> own) {
    CalendarSettings settings = own.get(name);
    if (settings != null) {
      return new TradingCalendar(name, settings.hours());
    }
    Hours hours = NAMED.get(name);
    if (hours == null) {
      TreeSet<String> known = new TreeSet<>(NAMED.keySet());
      known.addAll(own.keySet());
      throw new IllegalArgumentException(
          "there is no such calendar" + Suggestion.among(known, name));
    }
    return new TradingCalendar(name, hours);
  }

  static Hours hours(String name) {
    return NAMED.get(name);
  }

  static String names() {
    return String.join(", ", NAMED.keySet());
  }
}
