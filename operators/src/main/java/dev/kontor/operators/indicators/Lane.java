package dev.kontor.operators.indicators;

import dev.kontor.models.bars.FlatBars;
import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import java.util.List;

/** How the bars of one listing follow each other: coarse ones of fine ones, and where one lacks. */
final class Lane {
  private final Listing listing;
  private final RollUp rollUp;

  /** Of the listing's timeframe; null if each bar's span tells it. */
  private final Grid grid;

  /** Of the last bar. */
  private Timeframe timeframe;

  Lane(Listing listing, List<Timeframe> coarser) {
    this.listing = listing;
    timeframe = listing.timeframe();
    grid = timeframe == null ? null : listing.grid(timeframe);
    rollUp = new RollUp(coarser, listing.calendar());
  }

  RollUp rollUp() {
    return rollUp;
  }

  Timeframe timeframe(Bar bar) {
    if (grid == null && (timeframe == null || timeframe.millis() != bar.span())) {
      timeframe = listing.timeframe(bar);
    }
    return timeframe;
  }

  /** Whether more bars are missing before a bar than allowed; of sampled ones none ever is. */
  boolean isGap(long lastEnd, Bar bar, int allowed) {
    if (timeframe != null && timeframe.isSampled()) {
      return false;
    }
    return listing.calendar() == null
        ? bar.start() - lastEnd > allowed * timeframe(bar).millis()
        : grid.count(lastEnd, bar.start()) > allowed;
  }

  /** Whether it is known where the next flat bar would be, and at which price. */
  boolean canFill(InstrumentState state) {
    return grid != null && state.closeE8 != 0;
  }

  /** Gives the flat bars that are missing after the last bar and end by a time. */
  void fill(InstrumentState state, String instrument, long until, RollUp.Out out) {
    OpenBars open = state.bars;
    if (!canFill(state)) {
      return;
    }
    long from = open.lastEnd;
    FlatBars.until(
        grid,
        instrument,
        state.closeE8,
        from,
        until,
        flat -> rollUp.fill(open, grid.timeframe(), flat, out));
    state.flat += open.lastEnd - from;
  }

  /** When the next bar ends. */
  long nextEnd(long lastEnd) {
    return grid.endOf(grid.next(lastEnd));
  }
}
