package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The coarse bars of one instrument that are still open, nine numbers each: start, end, open, high,
 * low, close, volume, the start of the first fine bar and the timeframe; an end of zero says that
 * there is none. Mutable and flat.
 */
public final class OpenBars {
  private static final int SIZE = 9;

  public long[] cells;

  /** End of the last fine bar, epoch milliseconds. */
  public long lastEnd = Long.MIN_VALUE;

  /** The last price traded, if holes are filled; 0 if none. */
  public long closeE8;

  /** By how much the last flat bar ends after the last one traded, in milliseconds. */
  public long flat;

  /** A bit for each open bar that has flat bars only, the i-th for the i-th. */
  public long filled;

  /** A bit for each open bar that began before its first fine bar was known. */
  public long partial;

  public OpenBars() {
    this(new long[0]);
  }

  /**
   * @param spans the timeframes of the bars, in milliseconds
   */
  OpenBars(long[] spans) {
    cells = new long[spans.length * SIZE];
    for (int i = 0; i < spans.length; i++) {
      cells[i * SIZE + 8] = spans[i];
    }
  }

  /**
   * When the last bar with a trade ended, epoch milliseconds; the least number if there is none.
   */
  public long tradedUntil() {
    return lastEnd - flat;
  }

  /** Whether the i-th open bar began with that fine bar, which is not its last. */
  public boolean isFirst(int i, Bar bar) {
    return cells[i * SIZE + 7] == bar.start();
  }

  public boolean isOpen(int i) {
    return end(i) != 0;
  }

  /** When the i-th open bar ends, epoch milliseconds; 0 if there is none. */
  public long end(int i) {
    return cells[i * SIZE + 1];
  }

  /** Whether nobody traded in the i-th open bar so far. */
  boolean isFilled(int i) {
    return (filled >>> i & 1) != 0;
  }

  /** Whether the i-th open bar began before anything was known: it will never be whole. */
  boolean isPartial(int i) {
    return (partial >>> i & 1) != 0;
  }

  public int count() {
    return cells.length / SIZE;
  }

  /** Whether these are the open bars of those timeframes, in that order. */
  boolean are(long[] spans) {
    return Arrays.equals(spans, spans());
  }

  /** The same, for other timeframes: what is open goes on where its timeframe is still wanted. */
  OpenBars with(long[] spans) {
    OpenBars other = new OpenBars(spans);
    other.lastEnd = lastEnd;
    other.closeE8 = closeE8;
    other.flat = flat;
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < spans.length; j++) {
        if (spans[j] == cells[i * SIZE + 8]) {
          System.arraycopy(cells, i * SIZE, other.cells, j * SIZE, SIZE);
          other.filled |= (filled >>> i & 1) << j;
          other.partial |= (partial >>> i & 1) << j;
        }
      }
    }
    return other;
  }

  private long[] spans() {
    return IntStream.range(0, count()).mapToLong(i -> cells[i * SIZE + 8]).toArray();
  }

  /**
   * Adds a fine bar to the coarse one that holds its last millisecond. One that starts before the
   * first fine bar of all did, or after a change of the strategy before it was asked for, is
   * partial.
   */
  void add(int i, Grid grid, Bar bar, boolean flat) {
    int at = i * SIZE;
    if (!flat) {
      filled &= ~(1L << i);
    }
    if (cells[at + 1] == 0) {
      if (flat) {
        filled |= 1L << i;
      }
      cells[at] = grid.startOf(bar.end() - 1);
      cells[at + 1] = grid.endOf(bar.end() - 1);
      cells[at + 2] = bar.openE8();
      cells[at + 3] = bar.highE8();
      cells[at + 4] = bar.lowE8();
      cells[at + 6] = 0;
      cells[at + 7] = bar.start();
      long since = lastEnd == Long.MIN_VALUE ? bar.start() : lastEnd;
      partial = partial & ~(1L << i) | (cells[at] < since ? 1L << i : 0);
    }
    cells[at + 3] = Math.max(cells[at + 3], bar.highE8());
    cells[at + 4] = Math.min(cells[at + 4], bar.lowE8());
    cells[at + 5] = bar.closeE8();
    cells[at + 6] = Math.addExact(cells[at + 6], bar.volumeE8());
  }

  /**
   * Takes a revised fine bar into a coarse one that is open, or opens it: exactly what it would be
   * if the late trades had come in time.
   *
   * @param before whether the last fine bar ended no later than this one
   */
  void revise(int i, Grid grid, Bar bar, boolean before) {
    if (!isOpen(i)) {
      add(i, grid, bar, false);
      return;
    }
    int at = i * SIZE;
    filled &= ~(1L << i);
    if (bar.start() <= cells[at + 7]) {
      cells[at + 2] = bar.openE8();
      cells[at + 7] = bar.start();
    }
    cells[at + 3] = Math.max(cells[at + 3], bar.highE8());
    cells[at + 4] = Math.min(cells[at + 4], bar.lowE8());
    if (before) {
      cells[at + 5] = bar.closeE8();
    }
    cells[at + 6] = Math.addExact(cells[at + 6], bar.lateE8());
  }

  /** Tells what is open, and the last price, in the shares after a split. */
  public void split(Split split) {
    closeE8 = split.price(closeE8);
    for (int i = 0; i < count(); i++) {
      if (isOpen(i)) {
        int at = i * SIZE;
        for (int price = at + 2; price <= at + 5; price++) {
          cells[price] = split.price(cells[price]);
        }
        cells[at + 6] = split.volume(cells[at + 6]);
      }
    }
  }

  Bar close(int i, String instrument) {
    int at = i * SIZE;
    Bar bar =
        new Bar(
            instrument,
            cells[at],
            cells[at + 1],
            cells[at + 2],
            cells[at + 3],
            cells[at + 4],
            cells[at + 5],
            cells[at + 6]);
    cells[at + 1] = 0;
    return bar;
  }
}
