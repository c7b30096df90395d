package dev.kontor.console.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table in plain text: columns two spaces apart, as wide as their widest cell. Mutable. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();
  private final Set<Integer> right = new HashSet<>();

  /** Puts the numbers of a column, counted from 0, under each other. */
  public Table alignRight(int column) {
    right.add(column);
    return this;
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** One line per row, without trailing spaces; empty without rows. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String space = " ".repeat(width(column) - length(cell));
        line.append(column == 0 ? "" : "  ");
        line.append(right.contains(column) ? space + cell : cell + space);
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> length(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
