package dev.kontor.console.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;

/** A line of a run's file, by column name. */
record Row(NamedCsvRecord line) {

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
   * @throws java.time.DateTimeException if it is no ISO-8601 instant
   */
  long time(String column) {
    return Instant.parse(text(column)).toEpochMilli();
  }
}
