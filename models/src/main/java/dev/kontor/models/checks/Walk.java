package dev.kontor.models.checks;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Lane;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.TreeSet;

/**
 * One instrument's bars, rolled up and taken in by indicators in the order of the job, in a plain
 * loop. Mutable.
 */
public final class Walk {
  private final IndicatorSet indicators;
  private final Timeframe timeframe;
  private final Out out;
  private final Lane lane;
  private final RollUp.Out taker = this::take;
  private final OpenBars open;
  private final double[] memory;
  private String instrument;

  /** Hears of each bar of the timeframe, with the indicators' memory after it. */
  @FunctionalInterface
  public interface Out {
    void row(Bar bar, double[] memory);
  }

  /**
   * @param listing of the instrument; where bars are to be filled in, with a timeframe
   * @param filling what stands where a bar is missing between two others
   */
  public Walk(
      IndicatorSet indicators, Timeframe timeframe, Listing listing, Filling filling, Out out) {
    this.indicators = indicators;
    this.timeframe = timeframe;
    this.out = out;
    TreeSet<Timeframe> timeframes = new TreeSet<>(indicators.timeframes());
    timeframes.add(timeframe);
    lane = new Lane(listing, filling, List.copyOf(timeframes));
    open = lane.fresh();
    memory = indicators.fresh();
  }

  /** Takes the next bar; one that starts before the last one ended is left out. */
  public void next(Bar bar) {
    if (bar.start() >= open.lastEnd) {
      instrument = bar.instrument();
      lane.next(open, bar, taker);
    }
  }

  /** No bar is missing any more that ends by then. */
  public void passTime(long time) {
    lane.fill(open, instrument, time, taker);
  }

  /** From a time on, these are the last bars of the references; what is over has not seen them. */
  public void show(double[] references, long time) {
    lane.close(open, instrument, time - 1, taker);
    indicators.show(memory, references);
  }

  /** The data is over: what is open is closed as it is. */
  public void end() {
    lane.close(open, instrument, Long.MAX_VALUE, taker);
  }

  private void take(Timeframe of, Bar bar, boolean filled) {
    indicators.update(memory, of, bar, lane.listing().calendar());
    if (of.equals(timeframe)) {
      out.row(bar, memory);
    }
  }
}
