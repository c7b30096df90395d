package dev.kontor.models.bars;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rolls bars of one instrument up into coarser ones. Bars come in order of time and go out in order
 * of their end; at one end the coarsest first, so that whoever looks at a fine bar finds the coarse
 * ones up to date. A coarse bar goes out with its last fine bar or, when that one is missing, as
 * soon as time is known to have passed its end.
 *
 * <p>A coarse bar that begins before the first fine one is known to be partial and does not go out:
 * absent, never a wrong number.
 *
 * <p>A fine bar belongs to the coarse one that holds its last millisecond, so none is known before
 * its end; one that ends outside of a calendar's sessions belongs to none.
 */
public final class RollUp {
  private final Grid[] grids;

  /** Takes a bar with its timeframe: one that is cut at a session's close is shorter than that. */
  @FunctionalInterface
  public interface Out {
    /**
     * @param filled whether nobody traded: a flat bar, or a coarse one of flat bars only
     */
    void accept(Timeframe timeframe, Bar bar, boolean filled);
  }

  /**
   * @param timeframes the coarser ones; those that are not coarser than the bars change nothing
   */
  public RollUp(List<Timeframe> timeframes) {
    this(timeframes, null);
  }

  /**
   * @param timeframes the coarser ones; those that are not coarser than the bars change nothing
   * @param calendar whose sessions the coarser bars are aligned to; null for UTC
   */
  public RollUp(List<Timeframe> timeframes, TradingCalendar calendar) {
    grids =
        timeframes.stream()
            .sorted(Comparator.reverseOrder())
            .map(timeframe -> Grid.of(timeframe, calendar))
            .toArray(Grid[]::new);
  }

  public OpenBars fresh() {
    return new OpenBars(spans());
  }

  /**
   * Takes the next bar, whose timeframe is its span; it must not start before the last one ended.
   */
  public void next(OpenBars open, Bar bar, Consumer<Bar> out) {
    next(open, bar.span(), null, bar, false, (timeframe, any, filled) -> out.accept(any));
  }

  /**
   * Carries open bars over from another version of the strategy: what both roll up goes on, what is
   * new starts with the next bar, what is gone is dropped.
   */
  public OpenBars adopt(OpenBars theirs) {
    return theirs.are(spans()) ? theirs : theirs.with(spans());
  }

  private long[] spans() {
    return Arrays.stream(grids).mapToLong(grid -> grid.timeframe().millis()).toArray();
  }

  /** Takes the next bar; it must not start before the last one ended. */
  public void next(OpenBars open, Timeframe timeframe, Bar bar, Out out) {
    next(open, timeframe.millis(), timeframe, bar, false, out);
  }

  /** Takes a flat bar as the next one. */
  public void fill(OpenBars open, Timeframe timeframe, Bar flat, Out out) {
    next(open, timeframe.millis(), timeframe, flat, true, out);
  }

  /**
   * Corrects the coarse bars that are still open by a bar that replaces an earlier one; those that
   * are out stay as they are.
   *
   * @param time at which the revised bar is known: what ends by then must have been closed
   * @return how many were corrected
   */
  public int revise(OpenBars open, Timeframe timeframe, Bar bar, long time) {
    boolean last = bar.end() >= open.lastEnd;
    int corrected = 0;
    for (int i = 0; i < grids.length; i++) {
      Grid grid = grids[i];
      if (grid.timeframe().millis() > timeframe.millis()
          && grid.covers(bar.end() - 1)
          && grid.endOf(bar.end() - 1) > time) {
        open.revise(i, grid, bar, last);
        corrected++;
      }
    }
    open.lastEnd = Math.max(open.lastEnd, bar.end());
    return corrected;
  }

  private void next(
      OpenBars open, long span, Timeframe timeframe, Bar bar, boolean filled, Out out) {
    close(open, bar.instrument(), bar.end() - 1, out);
    for (int i = 0; i < grids.length; i++) {
      Grid grid = grids[i];
      if (grid.timeframe().millis() > span && grid.covers(bar.end() - 1)) {
        open.add(i, grid, bar, filled);
        if (open.end(i) == bar.end()) {
          close(open, i, bar.instrument(), out);
        }
      }
    }
    open.lastEnd = bar.end();
    out.accept(timeframe, bar, filled);
  }

  /** Closes what ends at or before a time, earliest end first. */
  public void passTime(OpenBars open, String instrument, long time, Consumer<Bar> out) {
    close(open, instrument, time, (timeframe, bar, filled) -> out.accept(bar));
  }

  /** As {@link #passTime}, with the timeframe of each bar. */
  public void close(OpenBars open, String instrument, long time, Out out) {
    while (true) {
      int due = -1;
      for (int i = 0; i < grids.length; i++) {
        if (open.isOpen(i) && open.end(i) <= time && (due < 0 || open.end(i) < open.end(due))) {
          due = i;
        }
      }
      if (due < 0) {
        return;
      }
      close(open, due, instrument, out);
    }
  }

  private void close(OpenBars open, int i, String instrument, Out out) {
    boolean filled = open.isFilled(i);
    Bar bar = open.close(i, instrument);
    if (!open.isPartial(i)) {
      out.accept(grids[i].timeframe(), bar, filled);
    }
  }
}
