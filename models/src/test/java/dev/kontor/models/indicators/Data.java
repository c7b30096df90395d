package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real bars, where they are at hand; they are not part of this repository. */
final class Data {
  private Data() {}

  /**
   * The file in a folder named data beside or above the working directory, or where the property
   * kontor.data says; null if there is none.
   */
  static Path find(String name) {
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

  /** The bars of a file, one a minute; skips the test where it is not at hand. */
  static List<Bar> read(String name) throws IOException {
    Path file = find(name);
    Assumptions.assumeTrue(file != null, "the data set " + name + " is not here");
    return bars(file);
  }

  /** Lines of time, open, high, low, close and volume, below a line of names. */
  static List<Bar> bars(Path file) throws IOException {
    List<Bar> bars = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] c = line.split(",");
      if (!c[1].equals("open")) {
        bars.add(
            Series.bar(
                bars.size(),
                Double.parseDouble(c[1]),
                Double.parseDouble(c[2]),
                Double.parseDouble(c[3]),
                Double.parseDouble(c[4]),
                Double.parseDouble(c[5])));
      }
    }
    return bars;
  }
}
