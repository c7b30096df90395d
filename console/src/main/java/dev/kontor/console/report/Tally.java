package dev.kontor.console.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by reason, with the first example of each. Holds 200 reasons at most. Mutable. */
final class Tally {
  private static final int REASONS = 200;

  private final Map<String, Line> lines = new HashMap<>();
  private long total;

  void add(String reason, String example) {
    String key = lines.containsKey(reason) || lines.size() < REASONS ? reason : "(other reasons)";
    lines.merge(key, new Line(key, 1, example), (old, one) -> old.more());
    total++;
  }

  /** Most frequent first. */
  List<Line> lines() {
    return lines.values().stream()
        .sorted(Comparator.comparingLong(Line::count).reversed().thenComparing(Line::reason))
        .toList();
  }

  long count(String reason) {
    return lines.containsKey(reason) ? lines.get(reason).count() : 0;
  }

  long total() {
    return total;
  }

  /** How often a reason was given. */
  record Line(String reason, long count, String example) {
    Line more() {
      return new Line(reason, count + 1, example);
    }
  }
}
