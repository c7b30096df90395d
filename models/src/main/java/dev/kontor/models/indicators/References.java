package dev.kontor.models.indicators;

import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the last bar, of a strategy's timeframe, of each instrument that others look at. It is
 * rolled up as the indicators of that instrument have it: what others see is what it sees itself.
 */
public final class References {
  private final String[] instruments;
  private final Timeframe timeframe;
  private final RollUp rollUp;

  public References(List<String> instruments, Timeframe timeframe) {
    this.instruments = instruments.toArray(String[]::new);
    this.timeframe = timeframe;
    rollUp = new RollUp(List.of(timeframe));
  }

  public ReferenceBars fresh() {
    ReferenceBars bars = new ReferenceBars();
    bars.instruments = instruments;
    bars.open = new OpenBars[instruments.length];
    Arrays.setAll(bars.open, i -> rollUp.fresh());
    bars.timeframe = timeframe.millis();
    bars.values = new double[instruments.length * Field.COUNT];
    Arrays.fill(bars.values, Double.NaN);
    return bars;
  }

  /**
   * Carries bars over from another version of the strategy: those still looked at go on, the others
   * start anew; so do all if the timeframe is another.
   */
  public ReferenceBars adopt(ReferenceBars theirs) {
    if (theirs.timeframe == timeframe.millis() && Arrays.equals(theirs.instruments, instruments)) {
      return theirs;
    }
    ReferenceBars bars = fresh();
    for (int i = 0; i < instruments.length; i++) {
      int j = Arrays.asList(theirs.instruments).indexOf(instruments[i]);
      if (j >= 0 && theirs.timeframe == timeframe.millis()) {
        bars.open[i] = theirs.open[j];
        System.arraycopy(theirs.values, j * Field.COUNT, bars.values, i * Field.COUNT, Field.COUNT);
      }
    }
    return bars;
  }

  public boolean has(String instrument) {
    return indexOf(instrument) >= 0;
  }

  /** Takes the next bar of any instrument; those of others, and late ones, change nothing. */
  public void next(ReferenceBars bars, Bar bar) {
    int i = indexOf(bar.instrument());
    if (i >= 0 && bar.start() >= bars.open[i].lastEnd) {
      rollUp.next(bars.open[i], bar, closed -> keep(bars, i, closed));
    }
  }

  /** Closes what ends at or before a time. */
  public void passTime(ReferenceBars bars, long time) {
    for (int i = 0; i < instruments.length; i++) {
      int reference = i;
      rollUp.passTime(bars.open[i], instruments[i], time, closed -> keep(bars, reference, closed));
    }
  }

  /** When the next of the open bars ends; the end of time if none is open. */
  public long nextEnd(ReferenceBars bars) {
    long next = Long.MAX_VALUE;
    for (OpenBars open : bars.open) {
      for (int i = 0; i < open.count(); i++) {
        if (open.isOpen(i)) {
          next = Math.min(next, open.end(i));
        }
      }
    }
    return next;
  }

  private void keep(ReferenceBars bars, int i, Bar bar) {
    if (bar.span() == timeframe.millis()) {
      bars.values = bars.values.clone();
      Field.put(bar, bars.values, i * Field.COUNT);
    }
  }

  private int indexOf(String instrument) {
    for (int i = 0; i < instruments.length; i++) {
      if (instruments[i].equals(instrument)) {
        return i;
      }
    }
    return -1;
  }
}
