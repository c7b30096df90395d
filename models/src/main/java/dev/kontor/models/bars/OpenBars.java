package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;

/**
 * The coarse bars of one instrument that are still open, eight numbers each: start, end, open,
 * high, low, close, volume and the start of the first fine bar; an end of zero says that there is
 * none. Mutable and flat.
 */
public final class OpenBars {
  private static final int SIZE = 8;

  public long[] cells;

  /** End of the last fine bar, epoch milliseconds. */
  public long lastEnd = Long.MIN_VALUE;

  public OpenBars() {
    this(0);
  }

  OpenBars(int count) {
    cells = new long[count * SIZE];
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

  public int count() {
    return cells.length / SIZE;
  }

  /** Whether each bar that is open is as long as it should be. */
  boolean are(long[] spans) {
    if (count() != spans.length) {
      return false;
    }
    for (int i = 0; i < spans.length; i++) {
      if (isOpen(i) && span(i) != spans[i]) {
        return false;
      }
    }
    return true;
  }

  /** The same, for other timeframes: what is open goes on where its length is still wanted. */
  OpenBars with(long[] spans) {
    OpenBars other = new OpenBars(spans.length);
    other.lastEnd = lastEnd;
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < spans.length; j++) {
        if (isOpen(i) && span(i) == spans[j]) {
          System.arraycopy(cells, i * SIZE, other.cells, j * SIZE, SIZE);
        }
      }
    }
    return other;
  }

  private long span(int i) {
    return cells[i * SIZE + 1] - cells[i * SIZE];
  }

  void add(int i, long span, Bar bar) {
    int at = i * SIZE;
    if (cells[at + 1] == 0) {
      cells[at] = Math.floorDiv(bar.start(), span) * span;
      cells[at + 1] = cells[at] + span;
      cells[at + 2] = bar.openE8();
      cells[at + 3] = bar.highE8();
      cells[at + 4] = bar.lowE8();
      cells[at + 6] = 0;
      cells[at + 7] = bar.start();
    }
    cells[at + 3] = Math.max(cells[at + 3], bar.highE8());
    cells[at + 4] = Math.min(cells[at + 4], bar.lowE8());
    cells[at + 5] = bar.closeE8();
    cells[at + 6] = Math.addExact(cells[at + 6], bar.volumeE8());
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
