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
    return until(grid, last.instrument(), last.closeE8(), last.end(), before, out);
  }

  /**
   * Gives the bars that are missing from one time to another, those that end in between.
   *
   * @param priceE8 the last close
   * @param from where the last bar ended
   * @param until the latest end of a bar
   * @return how many they were
   */
  public static long until(
      Grid grid, String instrument, long priceE8, long from, long until, Consumer<Bar> out) {
    long filled = 0;
    long start = grid.next(from);
    while (start < until) {
      long end = grid.endOf(start);
      if (end > until) {
        break;
      }
      out.accept(new Bar(instrument, start, end, priceE8, priceE8, priceE8, priceE8, 0));
      filled++;
      start = grid.next(end);
    }
    return filled;
  }
}
