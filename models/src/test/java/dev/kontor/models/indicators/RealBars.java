package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Bars of the shared data set, where it is at hand; it is not part of the repository. */
final class RealBars {
  private RealBars() {}

  /**
   * Reads the first bars of a file whose columns are time, open, high, low and close. Skips the
   * test if the file is not here.
   */
  static List<Bar> read(String name, int most) {
    Path file = find(name);
    Assumptions.assumeTrue(file != null, "the data set is not here");
    List<Bar> bars = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, Math.min(lines.size(), most + 1))) {
        String[] c = line.split(",");
        bars.add(
            Series.bar(
                bars.size(),
                Double.parseDouble(c[1]),
                Double.parseDouble(c[2]),
                Double.parseDouble(c[3]),
                Double.parseDouble(c[4])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bars;
  }

  private static Path find(String name) {
    Path at = Path.of("").toAbsolutePath();
    for (; at != null; at = at.getParent()) {
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
