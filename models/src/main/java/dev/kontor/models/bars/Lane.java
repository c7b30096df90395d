package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import java.util.List;

/**
 * How the bars of one listing follow each other: coarse ones are rolled up of fine ones, and flat
 * ones stand where one is missing. What it knows of an instrument is in its {@link OpenBars}; it
 * serves all instruments of the listing.
 */
public final class Lane {
  private final Listing listing;
  private final boolean fills;
  private final RollUp rollUp;

  /** Of the listing's timeframe; null if each bar's span tells it. */
  private final Grid grid;

  /** Of the last bar. */
  private Timeframe timeframe;

  public Lane(Listing listing, Filling filling, List<Timeframe> coarser) {
    this.listing = listing;
    fills = filling == Filling.FLAT;
    timeframe = listing.timeframe();
    grid = timeframe == null ? null : listing.grid(timeframe);
    rollUp = new RollUp(coarser, listing.calendar());
  }

  public Listing listing() {
    return listing;
  }

  /** Of an instrument that has had no bar. */
  public OpenBars fresh() {
    return rollUp.fresh();
  }

  /** Carries open bars over from another version of the strategy, as {@link RollUp#adopt}. */
  public OpenBars adopt(OpenBars theirs) {
    return rollUp.adopt(theirs);
  }

  public Timeframe timeframe(Bar bar) {
    if (grid == null && (timeframe == null || timeframe.millis() != bar.span())) {
      timeframe = listing.timeframe(bar);
    }
    return timeframe;
  }

  /** Whether more bars are missing before a bar than allowed; of sampled ones none ever is. */
  public boolean isGap(OpenBars open, Bar bar, int allowed) {
    long before = open.tradedUntil();
    if (before == Long.MIN_VALUE || (timeframe != null && timeframe.isSampled())) {
      return false;
    }
    return listing.calendar() == null
        ? bar.start() - before > allowed * timeframe(bar).millis()
        : grid.count(before, bar.start()) > allowed;
  }

  /**
   * Takes the next bar, after the flat ones that are missing before it; it must not start before
   * the last one ended.
   */
  public void next(OpenBars open, Bar bar, RollUp.Out out) {
    if (fills) {
      fill(open, bar.instrument(), bar.start(), out);
      open.closeE8 = bar.closeE8();
      open.flat = 0;
    }
    rollUp.next(open, timeframe(bar), bar, out);
  }

  /**
   * Takes a bar that replaces an earlier one, once what ends by then is out: corrects the coarse
   * bars that are still open. It may be the last one with a trade.
   *
   * @param time at which the revised bar is known
   * @return how many coarse bars were corrected
   */
  public int revise(OpenBars open, Bar bar, long time) {
    int corrected = rollUp.revise(open, timeframe(bar), bar, time);
    if (fills && (open.closeE8 == 0 || bar.end() >= open.tradedUntil())) {
      open.closeE8 = bar.closeE8();
      open.flat = open.lastEnd - bar.end();
    }
    return corrected;
  }

  /**
   * Time has passed: gives the flat bars that end by then, and what ends with them, in the order of
   * their ends.
   */
  public void fill(OpenBars open, String instrument, long until, RollUp.Out out) {
    if (canFill(open)) {
      long from = open.lastEnd;
      FlatBars.until(
          grid,
          instrument,
          open.closeE8,
          from,
          until,
          flat -> rollUp.fill(open, grid.timeframe(), flat, out));
      open.flat += open.lastEnd - from;
    }
  }

  /** Closes the coarse bars that end at or before a time, earliest end first. */
  public void close(OpenBars open, String instrument, long time, RollUp.Out out) {
    rollUp.close(open, instrument, time, out);
  }

  /** When the next flat bar would end; the end of time if there will be none. */
  public long nextFlatEnd(OpenBars open) {
    return canFill(open) ? grid.endOf(grid.next(open.lastEnd)) : Long.MAX_VALUE;
  }

  /** Whether it is known where the next flat bar would be, and at which price. */
  private boolean canFill(OpenBars open) {
    return fills && grid != null && open.closeE8 != 0;
  }
}
