package dev.kontor.connectors.files;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file has said about one instrument so far: its highest time, and the ids of the rows
 * within the lateness, at least the last thousand. Mutable.
 */
final class Memory {
  private static final int FEWEST = 1_000;

  final String instrument;
  private final long lateness;
  private final Map<Object, Long> timeOfId = new LinkedHashMap<>();
  private long highest = Long.MIN_VALUE;

  Memory(String instrument, long lateness) {
    this.instrument = instrument;
    this.lateness = lateness;
  }

  /**
   * Remembers a row.
   *
   * @param id null if rows without one may look alike
   * @throws BadRow if it was here before, or is later than the lateness allows
   */
  void add(Object id, long time) throws BadRow {
    if (id != null && timeOfId.containsKey(id)) {
      throw new BadRow("duplicate", instrument + " must have each row once, has had " + shown(id));
    }
    if (isBeyondLateness(time)) {
      throw new BadRow(
          "late",
          "%s must not go back more than %d ms from %s, was %s"
              .formatted(
                  instrument, lateness, Instant.ofEpochMilli(highest), Instant.ofEpochMilli(time)));
    }
    highest = Math.max(highest, time);
    if (id != null) {
      timeOfId.put(id, time);
      forget();
    }
  }

  private boolean isBeyondLateness(long time) {
    return highest != Long.MIN_VALUE && time < highest - lateness;
  }

  private void forget() {
    Iterator<Long> times = timeOfId.values().iterator();
    while (timeOfId.size() > FEWEST && isBeyondLateness(times.next())) {
      times.remove();
    }
  }

  private static String shown(Object id) {
    return id instanceof Long start ? "the bar of " + Instant.ofEpochMilli(start) : "id " + id;
  }
}
