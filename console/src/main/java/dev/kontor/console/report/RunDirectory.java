package dev.kontor.console.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files that a run left behind. Each may be missing, as after a crash or with an older version,
 * and each may end in the middle of a line, as in a run that still goes on. Files are streamed.
 */
public final class RunDirectory {
  private final Path root;
  private final Map<String, Long> unreadable = new TreeMap<>();

  public RunDirectory(Path root) {
    this.root = root;
  }

  public String name() {
    return String.valueOf(root.toAbsolutePath().normalize().getFileName());
  }

  public Summary summary() {
    return Summary.read(root.resolve("summary.json"));
  }

  public boolean has(String file) {
    return Files.isRegularFile(root.resolve(file));
  }

  /** Lines that could not be read so far, by file. */
  public Map<String, Long> unreadable() {
    return unreadable;
  }

  /** Hands over every line that can be read; a missing file has none. */
  void read(String file, Consumer<Row> rows) {
    if (!has(file)) {
      return;
    }
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(root.resolve(file))) {
      for (NamedCsvRecord line : lines) {
        try {
          rows.accept(new Row(line));
        } catch (DateTimeException | IllegalArgumentException e) {
          unreadable.merge(file, 1L, Long::sum);
        }
      }
    } catch (CsvParseException e) {
      unreadable.merge(file, 1L, Long::sum);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root.resolve(file), e);
    }
  }
}
