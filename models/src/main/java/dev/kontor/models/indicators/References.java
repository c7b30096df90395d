package dev.kontor.models.indicators;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Lane;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.OpenBars;
import dev.kontor.models.bars.RollUp;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Keeps the last bar, of a strategy's timeframe, of each instrument that others look at. It is
 * rolled up and filled as the indicators of that instrument have it: what others see is what it
 * sees itself.
 */
public final class References {
  private final String[] instruments;
  private final Timeframe timeframe;
  private final Lane[] lanes;
  private final Splits[] splits;

  /** Of references that are not split while one looks at them. */
  public References(
      List<String> instruments, Timeframe timeframe, Listings listings, Filling filling) {
    this(instruments, timeframe, listings, filling, Map.of());
  }

  /**
   * @param listings where each instrument's bars lie
   * @param filling what stands where a bar of theirs is missing
   * @param splits by instrument, those that are told at their time
   */
  public References(
      List<String> instruments,
      Timeframe timeframe,
      Listings listings,
      Filling filling,
      Map<String, Splits> splits) {
    this.instruments = instruments.toArray(String[]::new);
    this.timeframe = timeframe;
    lanes =
        instruments.stream()
            .map(name -> new Lane(listings.of(name), filling, List.of(timeframe)))
            .toArray(Lane[]::new);
    this.splits =
        splits.isEmpty()
            ? null
            : instruments.stream()
                .map(name -> splits.getOrDefault(name, Splits.NONE))
                .toArray(Splits[]::new);
  }

  public ReferenceBars fresh() {
    ReferenceBars bars = new ReferenceBars();
    bars.instruments = instruments;
    bars.open = new OpenBars[instruments.length];
    Arrays.setAll(bars.open, i -> lanes[i].fresh());
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
    since(theirs);
    since(bars);
    for (int i = 0; i < instruments.length; i++) {
      int j = Arrays.asList(theirs.instruments).indexOf(instruments[i]);
      if (j >= 0 && theirs.timeframe == timeframe.millis()) {
        bars.open[i] = theirs.open[j];
        if (splits != null) {
          bars.splitTimes[i] = theirs.splitTimes[j];
        }
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
      lanes[i].next(bars.open[i], bar, keeper(bars, i));
    }
  }

  /**
   * Takes a bar that replaces an earlier one into the longer ones of its instrument that are open,
   * as the instrument itself does; what is out stays.
   *
   * @param time at which the revised bar is known: what ends by then must have been closed
   */
  public void revise(ReferenceBars bars, Bar bar, long time) {
    int i = indexOf(bar.instrument());
    if (i >= 0) {
      Bar now = splits == null ? bar : splits[i].adjust(bar, bar.end() - 1, time);
      lanes[i].revise(bars.open[i], now, time);
    }
  }

  /**
   * Tells each split before a time, once what ended by it is out: all that is remembered of that
   * reference is in new shares then.
   */
  public void split(ReferenceBars bars, long before) {
    since(bars);
    for (int i = 0; splits != null && i < splits.length; i++) {
      for (Split split : splits[i].between(bars.splitTimes[i], before)) {
        bars.open[i].split(split);
        bars.values = bars.values.clone();
        Field.split(split, bars.values, i * Field.COUNT);
        bars.splitTimes[i] = split.time();
      }
    }
  }

  /** From when on splits are to be told: of what was remembered before, since its last bar. */
  private void since(ReferenceBars bars) {
    if (splits == null) {
      bars.splitTimes = null;
    } else if (bars.splitTimes == null) {
      bars.splitTimes =
          Arrays.stream(bars.open)
              .mapToLong(open -> open.lastEnd == Long.MIN_VALUE ? open.lastEnd : open.lastEnd - 1)
              .toArray();
    }
  }

  /**
   * Time has passed: makes the flat bars that end by then, and closes what ends by then, in the
   * order of their ends.
   *
   * @param changed hears of each end with which the last bar of a reference is another
   */
  public void passTime(ReferenceBars bars, long time, LongConsumer changed) {
    pass(bars, time, true, changed);
  }

  /**
   * The data is over: as {@link #passTime}, but no hole is filled any more. At the end of time
   * nobody hears of splits any more either.
   */
  public void close(ReferenceBars bars, long time, LongConsumer changed) {
    pass(bars, time, false, changed);
  }

  private void pass(ReferenceBars bars, long time, boolean fill, LongConsumer changed) {
    for (long end = nextEnd(bars, fill);
        end <= time && end != Long.MAX_VALUE;
        end = nextEnd(bars, fill)) {
      if (time != Long.MAX_VALUE) {
        split(bars, end);
      }
      double[] before = bars.values;
      for (int i = 0; i < instruments.length; i++) {
        RollUp.Out keeper = keeper(bars, i);
        if (fill) {
          lanes[i].fill(bars.open[i], instruments[i], end, keeper);
        }
        lanes[i].close(bars.open[i], instruments[i], end, keeper);
      }
      if (bars.values != before) {
        changed.accept(end);
      }
    }
  }

  /**
   * When the next bar ends, or is made, without another one coming; the end of time if none does.
   */
  public long nextEnd(ReferenceBars bars) {
    return nextEnd(bars, true);
  }

  private long nextEnd(ReferenceBars bars, boolean fill) {
    long next = Long.MAX_VALUE;
    for (int i = 0; i < lanes.length; i++) {
      OpenBars open = bars.open[i];
      for (int k = 0; k < open.count(); k++) {
        if (open.isOpen(k)) {
          next = Math.min(next, open.end(k));
        }
      }
      if (fill) {
        next = Math.min(next, lanes[i].nextFlatEnd(open));
      }
    }
    return next;
  }

  private RollUp.Out keeper(ReferenceBars bars, int i) {
    return (of, bar, filled) -> {
      if (of.millis() == timeframe.millis()) {
        bars.values = bars.values.clone();
        Field.put(bar, bars.values, i * Field.COUNT);
      }
    };
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
