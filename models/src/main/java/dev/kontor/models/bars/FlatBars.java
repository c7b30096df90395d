package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import java.util.function.Consumer;

/**
 * The bars that are missing where nobody traded: open, high, low and close are the last close, the
 * volume is zero. They lie on the grid, so a night between two sessions has none.
 */
public final class FlatBars {
  private FlatBars() {}

  /** How many bars are missing after one bar and before a time, the next bar's start. */
  public static long count(Grid grid, Bar last, long before) {
    return grid.count(last.end(), before);
  }

  /**
   * Gives the bars that are missing after one bar and before a time, the next bar's start, in
   * order; whoever fears a long gap asks {@link #count} first.
   *
   * @return how many they were
   */
  public static long between(Grid grid, Bar last, long before, Consumer<Bar> out) {
    long filled = 0;
    long price = last.closeE8();
    for (long start = grid.next(last.end()); start < before; start = grid.next(start + 1)) {
      out.accept(
          new Bar(last.instrument(), start, grid.endOf(start), price, price, price, price, 0));
      filled++;
    }
    return filled;
  }
}
