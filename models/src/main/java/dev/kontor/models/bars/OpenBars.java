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

  /** Adds a fine bar to the coarse one that holds its last millisecond. */
  void add(int i, Grid grid, Bar bar) {
    int at = i * SIZE;
    if (cells[at + 1] == 0) {
      cells[at] = grid.startOf(bar.end() - 1);
      cells[at + 1] = grid.endOf(bar.end() - 1);
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
