package dev.kontor.connectors.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A file's times as epoch milliseconds; what is finer is cut off. Times before 1800 or from 2200 on
 * are refused: one of them, believed, would make every later row late.
 */
final class Times {
  private static final long EARLIEST = Instant.parse("1800-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

  private final ZoneId zone;
  private TimeFormat format;

  Times(TimeFormat format, String zone) {
    this.format = format;
    this.zone = ZoneId.of(zone).normalized();
  }

  long millis(String text) throws BadRow {
    TimeFormat known = format == TimeFormat.AUTO ? TimeFormat.of(text) : format;
    if (known == null) {
      throw new BadRow(
          "unparsable",
          "time must be an epoch or such as 2013-11-25T09:30:01Z, was \"" + text + '"');
    }
    try {
      long millis = parse(text, known);
      if (millis < EARLIEST || millis >= LATEST) {
        throw new DateTimeException("not between 1800 and 2200");
      }
      format = known;
      return millis;
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new BadRow(
          "unparsable", "time must be " + known + " between 1800 and 2200, was \"" + text + '"');
    }
  }

  private long parse(String text, TimeFormat known) {
    return switch (known) {
      case EPOCH_SECONDS -> seconds(text);
      case EPOCH_MILLIS -> whole(text);
      case EPOCH_MICROS -> Math.floorDiv(whole(text), 1_000L);
      case EPOCH_NANOS -> Math.floorDiv(whole(text), 1_000_000L);
      case DATE -> local(date(text, 1), 0, exactly(text, 10));
      case COMPACT_DATE -> local(date(text, 0), 0, exactly(text, 8));
      case ISO, DATE_TIME -> dateTime(text, date(text, 1), 10);
      case COMPACT_DATE_TIME -> dateTime(text, date(text, 0), 8);
      case AUTO -> throw new IllegalStateException("the format must be known by now, was " + known);
    };
  }

  private static long seconds(String text) {
    int dot = text.indexOf('.');
    long millis = Math.multiplyExact(whole(text), 1_000L);
    if (dot < 0) {
      return millis;
    }
    long fraction = fraction(text, dot + 1, text.length());
    return text.charAt(0) == '-' ? millis - fraction : millis + fraction;
  }

  private static long whole(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      return Long.parseLong(text);
    }
    digits(text, dot + 1, text.length());
    return Long.parseLong(text.substring(0, dot));
  }

  /** Epoch day of a date at the start of a text, its parts {@code gap} characters apart. */
  private static long date(String text, int gap) {
    if (text.length() < 8 + 2 * gap
        || (gap == 1 && (text.charAt(4) != '-' || text.charAt(7) != '-'))) {
      throw new DateTimeException(text);
    }
    int month = 4 + gap;
    int day = 6 + 2 * gap;
    return LocalDate.of(
            digits(text, 0, 4), digits(text, month, month + 2), digits(text, day, day + 2))
        .toEpochDay();
  }

  /** {@code HH:mm}, then seconds, a fraction and an offset if they are there. */
  private long dateTime(String text, long day, int at) {
    boolean separated =
        text.length() >= at + 6
            && (text.charAt(at) == 'T' || text.charAt(at) == ' ')
            && text.charAt(at + 3) == ':';
    if (!separated) {
      throw new DateTimeException(text);
    }
    long ofDay = digits(text, at + 1, at + 3, 24) * 3_600_000L;
    ofDay += digits(text, at + 4, at + 6, 60) * 60_000L;
    int next = at + 6;
    if (next < text.length() && text.charAt(next) == ':') {
      ofDay += digits(text, next + 1, next + 3, 60) * 1_000L;
      next += 3;
      if (next < text.length() && text.charAt(next) == '.') {
        int start = ++next;
        while (next < text.length() && Character.isDigit(text.charAt(next))) {
          next++;
        }
        ofDay += fraction(text, start, next);
      }
    }
    return local(
        day, ofDay, next < text.length() ? ZoneOffset.of(text.substring(next).strip()) : zone);
  }

  private ZoneId exactly(String text, int length) {
    if (text.length() != length) {
      throw new DateTimeException(text);
    }
    return zone;
  }

  private static long local(long day, long ofDay, ZoneId zone) {
    long millis = day * 86_400_000L + ofDay;
    if (zone instanceof ZoneOffset offset) {
      return millis - offset.getTotalSeconds() * 1_000L;
    }
    LocalDateTime local =
        LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1_000L), 0, ZoneOffset.UTC);
    return millis - zone.getRules().getOffset(local).getTotalSeconds() * 1_000L;
  }

  /** Milliseconds from the digits behind a point. */
  private static long fraction(String text, int from, int to) {
    int end = Math.min(to, from + 3);
    long value = end > from ? digits(text, from, end) : 0;
    for (int missing = 3 - (end - from); missing > 0; missing--) {
      value *= 10;
    }
    return value;
  }

  private static int digits(String text, int from, int to, int limit) {
    int value = digits(text, from, to);
    if (value >= limit) {
      throw new DateTimeException(text);
    }
    return value;
  }

  private static int digits(String text, int from, int to) {
    if (to > text.length()) {
      throw new DateTimeException(text);
    }
    int value = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        throw new DateTimeException(text);
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
