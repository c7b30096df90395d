package dev.kontor.connectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.PriorityQueue;

/**
 * A file's rows in the order of event time; ties by trade id, then by line.
 *
 * <p>Rows are held back until none within the lateness can come before them, so memory is constant.
 * But a file that holds several instruments one after the other goes backwards as a whole: that is
 * found by reading such a file twice, and then all its rows are held in memory.
 */
final class OrderedRows implements Closeable {
  private final Rows rows;
  private final long hold;
  private final PriorityQueue<Entry> held = new PriorityQueue<>();
  private long highest = Entry.UNKNOWN;
  private boolean ended;

  OrderedRows(HistoryFile file, History history) throws IOException {
    this.hold = goesBackwards(file, history) ? Long.MAX_VALUE : history.lateness();
    this.rows = new Rows(file, history);
  }

  /** Null at the end. */
  Entry next() throws IOException {
    while (!ended && !isReady(held.peek())) {
      Entry entry = rows.next();
      ended = entry == null;
      if (!ended) {
        highest = Math.max(highest, entry.stamp());
        held.add(entry);
      }
    }
    return held.poll();
  }

  /** A later row may still have a stamp of {@code highest - hold}, and a lower id. */
  private boolean isReady(Entry first) {
    if (first == null) {
      return false;
    }
    return first.stamp() == Entry.UNKNOWN
        || (hold != Long.MAX_VALUE && first.stamp() < highest - hold);
  }

  private static boolean goesBackwards(HistoryFile file, History history) throws IOException {
    try (Rows rows = new Rows(file, history)) {
      if (!rows.mixesInstruments()) {
        return false;
      }
      long highest = Entry.UNKNOWN;
      for (Entry entry = rows.next(); entry != null; entry = rows.next()) {
        if (highest != Entry.UNKNOWN && entry.stamp() < highest - history.lateness()) {
          return true;
        }
        highest = Math.max(highest, entry.stamp());
      }
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
