package dev.kontor.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Recorded market data, which is not part of the repository: a folder {@code data} or {@code
 * shared/data} here or above, or the one that {@code -Dkontor.data} names. Without it, whoever asks
 * is skipped.
 */
public final class Recorded {
  private Recorded() {}

  /** The lines of a CSV file below its header, split at the commas. */
  public static List<String[]> rows(String name) {
    Path file = find(name);
    Assumptions.assumeTrue(file != null, "the data set is not here");
    try (var lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String below : new String[] {"data", "shared/data"}) {
        Path file = at.resolve(below).resolve(name);
        if (Files.exists(file)) {
          return file;
        }
      }
    }
    String given = System.getProperty("kontor.data");
    Path file = given == null ? null : Path.of(given, name);
    return file != null && Files.exists(file) ? file : null;
  }
}
