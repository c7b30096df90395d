package dev.kontor.console.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.Instant;

/** A line of a run's file, by column name. */
record Row(NamedCsvRecord line) {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** Empty when the line has no such column. */
  String text(String column) {
    int at = line.getHeader().indexOf(column);
    return at < 0 || at >= line.getFieldCount() ? "" : line.getField(at);
  }

  /**
   * @throws NumberFormatException if it is no finite decimal
   */
  double number(String column) {
    double number = Double.parseDouble(text(column));
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(column + " must be finite, was " + number);
    }
    return number;
  }

  /**
   * Epoch milliseconds.
   *
   * @throws DateTimeException if it is no ISO-8601 instant of the years 1900 to 2199
   */
  long time(String column) {
    Instant time = Instant.parse(text(column));
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw new DateTimeException(column + " must be of 1900 to 2199, was " + time);
    }
    return time.toEpochMilli();
  }
}
