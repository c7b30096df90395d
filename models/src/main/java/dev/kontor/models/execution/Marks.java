package dev.kontor.models.execution;

import java.util.List;

/** The marks of one time, sorted by instrument; those of one instrument in their order. */
final class Marks {
  private final List<Mark> marks;

  Marks(List<Mark> marks) {
    this.marks = marks;
  }

  int size() {
    return marks.size();
  }

  Mark get(int at) {
    return marks.get(at);
  }

  /** The nth mark of an instrument, from 0; null if there is none. */
  Mark of(String instrument, int nth) {
    int at = place(instrument, nth);
    return at < 0 ? null : marks.get(at);
  }

  /** The place of the nth mark of an instrument; below 0 if there is none. */
  int place(String instrument, int nth) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).instrument().compareTo(instrument) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int at = low + nth;
    return at < marks.size() && marks.get(at).instrument().equals(instrument) ? at : -1;
  }

  /** Whether an instrument has that many marks and one more. */
  boolean any(int nth) {
    for (int at = nth; at < marks.size(); at++) {
      if (same(at, at - nth)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int at, int other) {
    return other >= 0 && marks.get(at).instrument().equals(marks.get(other).instrument());
  }
}
