package dev.kontor.connectors.files;

import java.util.Arrays;
import java.util.List;

/**
 * The cells of one line at a time, trimmed and unquoted. Mutable: it is filled again for every
 * line. A quote ends with its line, so a broken one spoils no other.
 */
final class Cells {
  private final char separator;
  private String[] cells = new String[16];
  private int count;

  Cells(char separator) {
    this.separator = separator;
  }

  /** Cells of a file whose first line is this: separated by tabs, semicolons or commas. */
  static Cells like(String firstLine) {
    if (firstLine.indexOf('\t') >= 0) {
      return new Cells('\t');
    }
    return new Cells(firstLine.indexOf(';') >= 0 ? ';' : ',');
  }

  Cells split(String line) throws BadRow {
    count = 0;
    int from = 0;
    while (from >= 0) {
      from = isQuoted(line, from) ? addQuoted(line, from) : addPlain(line, from);
    }
    return this;
  }

  int count() {
    return count;
  }

  String get(int index) {
    return cells[index];
  }

  List<String> asList() {
    return List.of(Arrays.copyOf(cells, count));
  }

  private static boolean isQuoted(String line, int from) {
    return from < line.length() && line.charAt(from) == '"';
  }

  private int addPlain(String line, int from) {
    int end = line.indexOf(separator, from);
    add(line.substring(from, end < 0 ? line.length() : end).strip());
    return end < 0 ? -1 : end + 1;
  }

  private int addQuoted(String line, int from) throws BadRow {
    int end = line.indexOf('"', from + 1);
    while (end >= 0 && isQuoted(line, end + 1)) {
      end = line.indexOf('"', end + 2);
    }
    int next = end + 1;
    if (end < 0 || (next < line.length() && line.charAt(next) != separator)) {
      throw new BadRow("unparsable", "a quote must open and close a cell");
    }
    add(line.substring(from + 1, end).replace("\"\"", "\"").strip());
    return next < line.length() ? next + 1 : -1;
  }

  private void add(String cell) {
    if (count == cells.length) {
      cells = Arrays.copyOf(cells, count * 2);
    }
    cells[count++] = cell;
  }
}
