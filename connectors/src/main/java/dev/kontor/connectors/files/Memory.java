package dev.kontor.connectors.files;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file has said about one instrument so far: its highest time, and the ids of the rows
 * within the lateness, at least the last thousand. Mutable. Trades may be later than that by some
 * more.
 */
final class Memory {
  private static final int FEWEST = 1_000;

  final String instrument;
  private final long lateness;
  private final long revise;
  private final Map<Object, Long> timeOfId = new LinkedHashMap<>();
  private long highest = Long.MIN_VALUE;

  Memory(String instrument, long lateness) {
    this(instrument, lateness, 0);
  }

  Memory(String instrument, long lateness, long revise) {
    this.instrument = instrument;
    this.lateness = lateness;
    this.revise = revise;
  }

  /**
   * Remembers a row.
   *
   * @param id null if rows without one may look alike
   * @param revises whether it may be later than the lateness
   * @return whether it is
   * @throws BadRow if it was here before, or is later than allowed
   */
  boolean add(Object id, long time, boolean revises) throws BadRow {
    if (id != null && timeOfId.containsKey(id)) {
      throw new BadRow("duplicate", instrument + " must have each row once, has had " + shown(id));
    }
    long allowed = revises ? lateness + revise : lateness;
    if (goesBackBy(allowed, time)) {
      throw new BadRow(
          "late",
          "%s must not go back more than %d ms from %s, was %s"
              .formatted(
                  instrument, allowed, Instant.ofEpochMilli(highest), Instant.ofEpochMilli(time)));
    }
    boolean late = goesBackBy(lateness, time);
    highest = Math.max(highest, time);
    if (id != null) {
      timeOfId.put(id, time);
      forget();
    }
    return late;
  }

  void add(Object id, long time) throws BadRow {
    add(id, time, false);
  }

  /** Epoch milliseconds, of any row so far. */
  long highest() {
    return highest;
  }

  private boolean goesBackBy(long more, long time) {
    return highest != Long.MIN_VALUE && time < highest - more;
  }

  private void forget() {
    Iterator<Long> times = timeOfId.values().iterator();
    while (timeOfId.size() > FEWEST && goesBackBy(lateness + revise, times.next())) {
      times.remove();
    }
  }

  private static String shown(Object id) {
    return id instanceof Long start ? "the bar of " + Instant.ofEpochMilli(start) : "id " + id;
  }
}
