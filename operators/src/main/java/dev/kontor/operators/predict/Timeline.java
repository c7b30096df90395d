package dev.kontor.operators.predict;

import java.util.Map;
import java.util.TreeMap;

/** Which version of a model is in force when. */
final class Timeline {
  private final TreeMap<Long, Served> since = new TreeMap<>();

  Timeline(Served first) {
    since.put(Long.MIN_VALUE, first);
  }

  void promote(long time, Served served) {
    since.put(time, served);
  }

  /** For a bar that ends at that time: a promotion holds for bars that end after it. */
  Served at(long time) {
    Map.Entry<Long, Served> before = since.lowerEntry(time);
    return before == null ? since.firstEntry().getValue() : before.getValue();
  }

  /** Bars that end at or before this time will not be asked about again. */
  void forget(long time) {
    Long oldest = time == Long.MAX_VALUE ? since.lastKey() : since.lowerKey(time + 1);
    if (oldest != null) {
      since.headMap(oldest).clear();
    }
  }
}
