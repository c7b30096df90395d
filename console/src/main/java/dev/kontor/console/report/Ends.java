package dev.kontor.console.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How orders ended, by type. Remembers those that work, and forgets them when they end. Mutable.
 */
final class Ends {
  static final String[] ENDS = {"FILLED", "CANCELLED", "EXPIRED", "REJECTED"};

  private static final Set<String> ALL = Set.of(ENDS);

  final Map<String, Tally> byType = new TreeMap<>();

  /** Why orders ended unfilled, by end and code. */
  final Tally unfilled = new Tally();

  private final Map<String, String> working = new HashMap<>();

  void add(Row row) {
    String id = row.text("account") + ' ' + row.text("order_id");
    String status = row.text("status");
    if (!ALL.contains(status)) {
      working.put(id, row.text("type"));
      return;
    }
    working.remove(id);
    count(row.text("type"), status);
    if (!status.equals("FILLED")) {
      Reason reason = Reason.of(row.text("reason"));
      unfilled.add(status.toLowerCase(Locale.ROOT) + " · " + reason.code(), reason.sentence());
    }
  }

  /** After the last row: what still works is counted as open. */
  void close() {
    working.values().forEach(type -> count(type, "OPEN"));
    working.clear();
  }

  private void count(String type, String end) {
    byType.computeIfAbsent(type, name -> new Tally()).add(end, "");
  }
}
