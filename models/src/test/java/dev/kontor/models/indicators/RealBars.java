package dev.kontor.models.indicators;

import dev.kontor.models.Recorded;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import java.time.Instant;
import java.util.List;

/** Bars of real markets, for tests that want them and are skipped where there are none. */
final class RealBars {
  private RealBars() {}

  /** Bars of one minute that start when the file says. */
  static List<Bar> read(String name) {
    return Recorded.rows(name).stream()
        .filter(row -> !row[0].isEmpty() && Character.isDigit(row[0].charAt(0)))
        .map(RealBars::bar)
        .toList();
  }

  /** The first bars of a file. */
  static List<Bar> read(String name, int most) {
    List<Bar> bars = read(name);
    return bars.subList(0, Math.min(most, bars.size()));
  }

  private static Bar bar(String[] row) {
    long start = Instant.parse(row[0]).toEpochMilli();
    return new Bar(
        "X", start, start + 60_000, e8(row[1]), e8(row[2]), e8(row[3]), e8(row[4]), e8(row[5]));
  }

  private static long e8(String decimal) {
    return E8.ofDouble(Double.parseDouble(decimal));
  }
}
