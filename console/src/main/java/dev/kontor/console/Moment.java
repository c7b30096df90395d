package dev.kontor.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** A day or a time, as an option names it. */
final class Moment {
  private Moment() {}

  /** Null for null. */
  static Instant parse(String option, String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadUse(
          option + ": '" + text + "': must be a day or a time, 2013-11-28 or 2013-11-28T12:00:00Z");
    }
  }

  /** Epoch milliseconds; what is said otherwise if there is no text. */
  static long millis(String option, String text, long otherwise) {
    return text == null ? otherwise : parse(option, text).toEpochMilli();
  }
}
