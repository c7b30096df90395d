package dev.kontor.connectors.files;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What to read: files, and which of their rows.
 *
 * @param files in the order that decides ties in time
 * @param lateness milliseconds by which an instrument's rows may go backwards in time within a
 *     file; rows within it are put in order, rows beyond it are rejected
 * @param from epoch milliseconds, inclusive: trades before it and bars that start before it are
 *     skipped
 * @param to epoch milliseconds, exclusive
 * @param revise milliseconds by which trades may be later than that and still be given, stamped
 *     with the time at which they were known: the highest of their instrument in the file so far
 */
public record History(List<HistoryFile> files, long lateness, long from, long to, long revise)
    implements Serializable {
  private static final long MOST = Duration.ofDays(36_500).toMillis();

  public History {
    files = List.copyOf(files);
    if (lateness < 0 || lateness > MOST) {
      throw new IllegalArgumentException(
          "lateness must be between 0 and " + MOST + " ms, was " + lateness);
    }
    if (revise < 0 || revise > MOST) {
      throw new IllegalArgumentException(
          "revise must be between 0 and " + MOST + " ms, was " + revise);
    }
    if (from >= to) {
      throw new IllegalArgumentException("from must be before to, was " + from + " and " + to);
    }
  }

  /** What is late is rejected. */
  public History(List<HistoryFile> files, long lateness, long from, long to) {
    this(files, lateness, from, to, 0);
  }

  /** Every row, none of which may go backwards in time. */
  public static History of(HistoryFile... files) {
    return of(List.of(files));
  }

  public static History of(List<HistoryFile> files) {
    return new History(files, 0, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  public History withLateness(long lateness) {
    return new History(files, lateness, from, to, revise);
  }

  public History withRevise(long revise) {
    return new History(files, lateness, from, to, revise);
  }

  public History withFiles(List<HistoryFile> files) {
    return new History(files, lateness, from, to, revise);
  }

  public History between(long from, long to) {
    return new History(files, lateness, from, to, revise);
  }

  boolean holds(long time) {
    return time >= from && time < to;
  }
}
