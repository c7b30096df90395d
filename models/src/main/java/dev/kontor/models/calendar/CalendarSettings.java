package dev.kontor.models.calendar;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A calendar of one's own: hours of the week, or those of another calendar; less some days. */
public record CalendarSettings(
    @Setting(
            value = "the calendar whose hours these are, instead of zone, days, open and close",
            or = Setting.ABSENT,
            example = "us-equities")
        String like,
    @Setting(
            value = "the time zone; UTC if absent",
            or = Setting.ABSENT,
            example = "America/New_York")
        String zone,
    @Setting(
            value = "the days on which sessions close; every day if absent",
            or = Setting.ABSENT,
            example = "[monday, tuesday, wednesday, thursday, friday]")
        List<DayOfWeek> days,
    @Setting(
            value =
                "when a session opens, on the day before if that is not before the close; midnight if"
                    + " absent",
            or = Setting.ABSENT,
            example = "09:30")
        String open,
    @Setting(
            value = "when a session closes, which gives it its date; the midnight after if absent",
            or = Setting.ABSENT,
            example = "16:00")
        String close,
    @Setting(
            value = "dates without a session",
            or = Setting.ABSENT,
            example = "[2024-12-25, 2025-01-01]")
        List<String> holidays,
    @Setting(
            value = "dates whose session closes earlier, and when",
            or = Setting.ABSENT,
            example = "{2024-11-29: '13:00'}")
        Map<String, String> earlyCloses)
    implements Serializable {

  public CalendarSettings {
    days = days == null ? List.of() : List.copyOf(days);
    holidays = holidays == null ? List.of() : List.copyOf(holidays);
    earlyCloses = earlyCloses == null ? Map.of() : Map.copyOf(earlyCloses);
    if (like != null && Calendars.hours(like) == null) {
      throw new BadSetting("like", like, "must be one of " + Calendars.names());
    }
    if (like != null && (zone != null || !days.isEmpty() || open != null || close != null)) {
      throw new BadSetting("like", like, "goes without zone, days, open and close");
    }
    Hours hours = hours(like, zone, days, open, close);
    Set<LocalDate> closed = dates(holidays);
    times(earlyCloses)
        .forEach(
            (date, time) -> {
              Session session = closed.contains(date) ? null : hours.on(date);
              long early = WeeklyHours.millis(date, time, hours.zone());
              if (session == null || early <= session.open() || early >= session.close()) {
                throw new BadSetting(
                    "earlyCloses." + date, time.toString(), "must be within that date's session");
              }
            });
  }

  /** The hours that these settings say. */
  public Hours hours() {
    return new AmendedHours(
        hours(like, zone, days, open, close), dates(holidays), times(earlyCloses));
  }

  private static Hours hours(
      String like, String zone, List<DayOfWeek> days, String open, String close) {
    if (like != null) {
      return Calendars.hours(like);
    }
    return new WeeklyHours(
        zone("zone", zone == null ? "UTC" : zone),
        days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(days),
        time("open", open == null ? "00:00" : open),
        time("close", close == null ? "00:00" : close));
  }

  private static HashSet<LocalDate> dates(List<String> texts) {
    HashSet<LocalDate> dates = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      dates.add(date("holidays[" + i + "]", texts.get(i)));
    }
    return dates;
  }

  private static HashMap<LocalDate, LocalTime> times(Map<String, String> texts) {
    HashMap<LocalDate, LocalTime> times = new HashMap<>();
    texts.forEach((day, time) -> times.put(date("earlyCloses", day), time("earlyCloses", time)));
    return times;
  }

  private static ZoneId zone(String key, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new BadSetting(key, text, "must be a time zone, such as UTC or America/New_York");
    }
  }

  private static LocalDate date(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadSetting(key, text, "must be a date, such as 2024-12-25");
    }
  }

  private static LocalTime time(String key, String text) {
    try {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new BadSetting(key, text, "must be a time of day, such as 09:30");
    }
  }
}
