package dev.kontor.connectors.files;

import dev.kontor.models.bars.Quoted;
import dev.kontor.models.bars.Timeframe;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a file's columns are. */
final class Columns {
  private final int[] at = new int[Column.values().length];
  private final int count;
  private final boolean header;

  private Columns(int count, boolean header) {
    this.count = count;
    this.header = header;
    Arrays.fill(at, -1);
  }

  /**
   * Reads them off a file's first line, which is a header if it names a time or leaves the first
   * column without a name; else a row.
   *
   * @throws MissingInput if a column is missing
   */
  static Columns of(HistoryFile file, String firstLine) {
    List<String> cells;
    try {
      cells = Cells.like(firstLine).split(firstLine).asList();
    } catch (BadRow e) {
      throw new MissingInput(file.path() + " has no header that can be read: " + e.getMessage());
    }
    List<Column> needed = Column.of(file.kind());
    Columns columns = new Columns(cells.size(), true);
    List<String> names = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    for (Column column : Column.values()) {
      columns.at[column.ordinal()] = find(column, names, file.columns().get(column.meaning()));
    }
    boolean unmapped = !file.columns().containsKey(Column.TIME.meaning());
    if (!columns.has(Column.TIME) && unmapped && names.get(0).isEmpty()) {
      columns.at[Column.TIME.ordinal()] = 0; // a data frame's index, as pandas writes it
    }
    if (!columns.has(Column.TIME) && cells.size() == needed.size() && startsLikeARow(cells)) {
      columns = new Columns(cells.size(), false);
      for (Column column : needed) {
        columns.at[column.ordinal()] = needed.indexOf(column);
      }
    }
    columns.check(file, needed, cells);
    return columns;
  }

  /** Whether a first line has the columns that rows of a kind need. */
  static boolean areThere(Kind kind, String firstLine) {
    HistoryFile any =
        switch (kind) {
          case TRADES -> HistoryFile.trades("any");
          case QUOTES -> HistoryFile.quotes("any", Quoted.MID);
          case BARS -> HistoryFile.bars("any", new Timeframe(1_000));
        };
    try {
      of(any, firstLine);
      return true;
    } catch (MissingInput e) {
      return false;
    }
  }

  private static int find(Column column, List<String> names, String mapped) {
    if (mapped != null) {
      return names.indexOf(mapped.toLowerCase(Locale.ROOT));
    }
    return column.names.stream()
        .mapToInt(names::indexOf)
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static boolean startsLikeARow(List<String> cells) {
    return TimeFormat.of(cells.get(0)) != null;
  }

  private void check(HistoryFile file, List<Column> needed, List<String> cells) {
    for (Column column : Column.values()) {
      boolean wanted = needed.contains(column) && column != Column.VOLUME;
      if (!has(column) && (wanted || file.columns().containsKey(column.meaning()))) {
        throw new MissingInput(
            "%s has no column for %s; its first line is %s"
                .formatted(file.path(), column.meaning(), cells));
      }
    }
  }

  boolean header() {
    return header;
  }

  boolean has(Column column) {
    return at[column.ordinal()] >= 0;
  }

  /** The cell of a column that is there. */
  String get(Cells cells, Column column) {
    return cells.get(at[column.ordinal()]);
  }

  void checkCount(Cells cells) throws BadRow {
    if (cells.count() != count) {
      throw new BadRow(
          "unparsable", "the line must have " + count + " cells, has " + cells.count());
    }
  }
}
