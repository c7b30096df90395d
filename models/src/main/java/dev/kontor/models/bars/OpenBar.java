package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;

/**
 * A bar that still takes trades, in any order: the open is the price of the earliest trade, the
 * close that of the latest, by time and sequence. Mutable and flat: it changes with every trade.
 */
public final class OpenBar {
  public long start;
  public long end;
  public long firstTime;
  public long firstSequence;
  public long lastTime;
  public long lastSequence;
  public long openE8;
  public long highE8;
  public long lowE8;
  public long closeE8;
  public long volumeE8;

  public static OpenBar of(Timeframe timeframe, Trade trade) {
    long start = timeframe.startOf(trade.time());
    return of(start, start + timeframe.millis(), trade);
  }

  /** The grid must cover the trade's time. */
  public static OpenBar of(Grid grid, Trade trade) {
    return of(grid.startOf(trade.time()), grid.endOf(trade.time()), trade);
  }

  private static OpenBar of(long start, long end, Trade trade) {
    return of(start, end, trade.time(), trade.sequence(), trade.priceE8(), trade.quantityE8());
  }

  static OpenBar of(long start, long end, long time, long sequence, long priceE8, long quantityE8) {
    OpenBar bar = new OpenBar();
    bar.start = start;
    bar.end = end;
    bar.firstTime = bar.lastTime = time;
    bar.firstSequence = bar.lastSequence = sequence;
    bar.openE8 = bar.highE8 = bar.lowE8 = bar.closeE8 = priceE8;
    bar.volumeE8 = quantityE8;
    return bar;
  }

  public void add(Trade trade) {
    add(trade.time(), trade.sequence(), trade.priceE8(), trade.quantityE8());
  }

  void add(long time, long sequence, long priceE8, long quantityE8) {
    if (isBefore(time, sequence, firstTime, firstSequence)) {
      firstTime = time;
      firstSequence = sequence;
      openE8 = priceE8;
    } else if (!isBefore(time, sequence, lastTime, lastSequence)) {
      lastTime = time;
      lastSequence = sequence;
      closeE8 = priceE8;
    }
    highE8 = Math.max(highE8, priceE8);
    lowE8 = Math.min(lowE8, priceE8);
    volumeE8 = Math.addExact(volumeE8, quantityE8);
  }

  public Bar close(String instrument) {
    return new Bar(instrument, start, end, openE8, highE8, lowE8, closeE8, volumeE8);
  }

  /** The bar that replaces the one that went out before. */
  public Bar revised(String instrument, long lateE8) {
    return new Bar(instrument, start, end, openE8, highE8, lowE8, closeE8, volumeE8, lateE8);
  }

  private static boolean isBefore(long time, long sequence, long otherTime, long otherSequence) {
    return time < otherTime || (time == otherTime && sequence < otherSequence);
  }
}
