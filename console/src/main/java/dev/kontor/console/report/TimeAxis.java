package dev.kontor.console.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From epoch milliseconds to a share of a chart's width, and to ticks at round times in UTC. */
record TimeAxis(long start, long end) {
  private static final int TICKS = 9;
  private static final long MINUTE = 60_000;
  private static final long DAY = 86_400_000;
  private static final long MONDAY = 4 * DAY; // 1970-01-05
  private static final long[] STEPS = {
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    60 * MINUTE,
    180 * MINUTE,
    360 * MINUTE,
    720 * MINUTE,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY
  };
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

  double share(long time) {
    return end == start ? 0.5 : (double) (time - start) / (end - start);
  }

  List<Tick> ticks() {
    for (long step : STEPS) {
      if ((end - start) / step <= TICKS) {
        return every(step);
      }
    }
    for (int months : MONTHS) {
      if ((end - start) / (months * 30.4 * DAY) <= TICKS) {
        return everyMonths(months);
      }
    }
    return everyMonths(1200);
  }

  private List<Tick> every(long step) {
    List<Tick> ticks = new ArrayList<>();
    long origin = step > DAY ? MONDAY : 0;
    for (long t = origin - Math.floorDiv(origin - start, step) * step; t <= end; t += step) {
      String first = ticks.isEmpty() ? " yyyy" : "";
      ticks.add(new Tick(share(t), label(t, t % DAY == 0 ? "d MMM" + first : "HH:mm")));
    }
    return ticks;
  }

  private List<Tick> everyMonths(int step) {
    List<Tick> ticks = new ArrayList<>();
    OffsetDateTime first = at(start).withDayOfMonth(1).withHour(0).withMinute(0).withSecond(0);
    int month = first.getYear() * 12 + first.getMonthValue() - 1;
    for (int m = Math.floorDiv(month, step) * step; ; m += step) {
      OffsetDateTime date =
          OffsetDateTime.of(Math.floorDiv(m, 12), m % 12 + 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
      long time = date.toInstant().toEpochMilli();
      if (time > end) {
        return ticks;
      }
      if (time >= start) {
        String pattern = m % 12 == 0 ? "yyyy" : ticks.isEmpty() ? "MMM yyyy" : "MMM";
        ticks.add(new Tick(share(time), label(time, pattern)));
      }
    }
  }

  private static String label(long time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at(time));
  }

  private static OffsetDateTime at(long time) {
    return Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC);
  }
}
