package dev.kontor.connectors.files;

import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.Halts.Halt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file of trading halts, one a row: {@code instrument, from, to}, where {@code to} may be
 * empty for one that does not end; other columns are for whoever reads it. Times that name no zone
 * are in UTC.
 */
public record HaltFile(String path) {
  private static final List<String> INSTRUMENT = List.of("instrument", "symbol", "ticker");
  private static final String NEEDED =
      "needs the columns instrument, from and to; its first line is ";

  /**
   * @throws MissingInput in one line, if it is not there or a line of it makes no sense
   */
  public Halts read() {
    if (!new InputFile(path).exists()) {
      throw new MissingInput("there is no such file");
    }
    try (NumberedLines lines = new NumberedLines(path)) {
      return read(lines);
    } catch (IOException e) {
      throw new MissingInput("it cannot be read: " + e.getMessage());
    }
  }

  private static Halts read(NumberedLines lines) throws IOException {
    String line = lines.next();
    if (line == null) {
      throw new MissingInput("is empty: there is no row in it");
    }
    Cells cells = Cells.like(line);
    List<String> header =
        List.of(line.toLowerCase(Locale.ROOT).split("[,;\t]", -1)).stream()
            .map(String::strip)
            .toList();
    int instrument =
        INSTRUMENT.stream().mapToInt(header::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    int from = header.indexOf("from");
    int to = header.indexOf("to");
    if (instrument < 0 || from < 0 || to < 0) {
      throw new MissingInput(NEEDED + line);
    }
    Times times = new Times(TimeFormat.AUTO, "UTC");
    List<Halt> halts = new ArrayList<>();
    for (line = lines.next(); line != null; line = lines.next()) {
      try {
        if (cells.split(line).count() != header.size()) {
          throw new BadRow("unparsable", "it must have " + header.size() + " cells");
        }
        if (cells.get(instrument).isEmpty()) {
          throw new BadRow("unparsable", "an instrument must be named");
        }
        String end = cells.get(to);
        halts.add(
            new Halt(
                cells.get(instrument),
                times.millis(cells.get(from)),
                end.isEmpty() ? Long.MAX_VALUE : times.millis(end)));
      } catch (BadRow | IllegalArgumentException e) {
        throw new MissingInput("line " + lines.number() + " makes no sense: " + e.getMessage());
      }
    }
    return Halts.of(halts);
  }
}
