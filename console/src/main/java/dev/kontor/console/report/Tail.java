package dev.kontor.console.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last few of many. Mutable. */
final class Tail<T> {
  private final int length;
  private final Deque<T> kept = new ArrayDeque<>();
  private long total;

  Tail(int length) {
    this.length = length;
  }

  void add(T element) {
    total++;
    kept.add(element);
    if (kept.size() > length) {
      kept.poll();
    }
  }

  /** In the order in which they came. */
  List<T> kept() {
    return List.copyOf(kept);
  }

  /** Those that are kept and those that are not. */
  long total() {
    return total;
  }
}
