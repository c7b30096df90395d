package dev.kontor.operators.predict;

import java.util.Map;
import java.util.TreeMap;

/** Which version of a model is in force when, and what goes with it. */
public final class Timeline<T> {
  private final TreeMap<Long, T> since = new TreeMap<>();

  public Timeline(T first) {
    since.put(Long.MIN_VALUE, first);
  }

  public void promote(long time, T promoted) {
    since.put(time, promoted);
  }

  /** For a bar that ends at that time: a promotion holds for bars that end after it. */
  public T at(long time) {
    Map.Entry<Long, T> before = since.lowerEntry(time);
    return before == null ? since.firstEntry().getValue() : before.getValue();
  }

  /** Bars that end at or before this time will not be asked about again. */
  public void forget(long time) {
    Long oldest = time == Long.MAX_VALUE ? since.lastKey() : since.lowerKey(time + 1);
    if (oldest != null) {
      since.headMap(oldest).clear();
    }
  }
}
