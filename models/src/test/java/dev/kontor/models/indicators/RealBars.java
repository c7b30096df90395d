package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Bars of real markets, for tests that want them: from a folder {@code data} or {@code shared/data}
 * in this directory or one above it, or the one that {@code -Dkontor.data} names. Never in the
 * repository.
 */
final class RealBars {
  private RealBars() {}

  /** Bars of one minute that start when the file says; the test is skipped if there is no file. */
  static List<Bar> read(String name) throws IOException {
    Path file = find(name);
    Assumptions.assumeTrue(file != null, "the data set " + name + " is not here");
    List<Bar> bars = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!Character.isDigit(line.charAt(0))) {
        continue;
      }
      String[] c = line.split(",");
      long start = Instant.parse(c[0]).toEpochMilli();
      bars.add(
          new Bar("X", start, start + 60_000, e8(c[1]), e8(c[2]), e8(c[3]), e8(c[4]), e8(c[5])));
    }
    return bars;
  }

  private static long e8(String decimal) {
    return E8.ofDouble(Double.parseDouble(decimal));
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
