package dev.kontor.models.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of {@code docs/candlesticks.md}. */
final class CandlesticksPage {
  /**
   * @param call how the pattern is called, with its parameter's default
   * @param scores all that it can give besides 0
   * @param first the first bar, from 1, at which it is there
   */
  record Row(String call, Integer[] scores, int first, String summary) {
    String name() {
      return call.substring(0, call.indexOf('('));
    }
  }

  private CandlesticksPage() {}

  static List<Row> rows() {
    Path page = Path.of("..", "docs", "candlesticks.md");
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith("| `") && line.contains("()` |") || line.contains(" = ")) {
          String[] cells = line.split("\\|");
          rows.add(
              new Row(
                  cells[1].strip().replace("`", ""),
                  scores(cells[3].strip()),
                  Integer.parseInt(cells[4].strip()),
                  cells[5].strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Integer[] scores(String text) {
    List<Integer> scores = new ArrayList<>();
    for (String score : text.split(", ")) {
      int size = Integer.parseInt(score.replaceAll("[^0-9]", ""));
      if (!score.startsWith("−")) {
        scores.add(size);
      }
      if (!Character.isDigit(score.charAt(0))) {
        scores.add(-size);
      }
    }
    return scores.toArray(Integer[]::new);
  }
}
