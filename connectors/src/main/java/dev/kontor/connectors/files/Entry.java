package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;
import java.util.Comparator;

/**
 * A reading and its place in its file's history.
 *
 * @param stamp event time, epoch milliseconds; {@link #UNKNOWN} for a rejection before the file's
 *     first good row
 * @param tie orders entries of the same stamp, before their lines do
 * @param id what must not come twice for an instrument; null if there is none
 * @param text the line, if there is an id
 */
record Entry(long stamp, long tie, long line, Object id, String text, Reading reading)
    implements Comparable<Entry> {
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::stamp)
          .thenComparingLong(Entry::tie)
          .thenComparingLong(Entry::line);

  boolean isGood() {
    return reading.rejection() == null;
  }

  /** Null for a rejection. */
  String instrument() {
    if (reading.trade() != null) {
      return reading.trade().instrument();
    }
    if (reading.quote() != null) {
      return reading.quote().instrument();
    }
    return reading.bar() != null ? reading.bar().instrument() : null;
  }

  @Override
  public int compareTo(Entry other) {
    return stamp != other.stamp ? Long.compare(stamp, other.stamp) : ORDER.compare(this, other);
  }
}
