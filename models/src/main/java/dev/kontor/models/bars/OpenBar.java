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
    OpenBar bar = new OpenBar();
    bar.start = timeframe.startOf(trade.time());
    bar.end = bar.start + timeframe.millis();
    bar.firstTime = bar.lastTime = trade.time();
    bar.firstSequence = bar.lastSequence = trade.sequence();
    bar.openE8 = bar.highE8 = bar.lowE8 = bar.closeE8 = trade.priceE8();
    bar.volumeE8 = trade.quantityE8();
    return bar;
  }

  public void add(Trade trade) {
    if (isBefore(trade, firstTime, firstSequence)) {
      firstTime = trade.time();
      firstSequence = trade.sequence();
      openE8 = trade.priceE8();
    } else if (!isBefore(trade, lastTime, lastSequence)) {
      lastTime = trade.time();
      lastSequence = trade.sequence();
      closeE8 = trade.priceE8();
    }
    highE8 = Math.max(highE8, trade.priceE8());
    lowE8 = Math.min(lowE8, trade.priceE8());
    volumeE8 = Math.addExact(volumeE8, trade.quantityE8());
  }

  public Bar close(String instrument) {
    return new Bar(instrument, start, end, openE8, highE8, lowE8, closeE8, volumeE8);
  }

  private static boolean isBefore(Trade trade, long time, long sequence) {
    return trade.time() < time || (trade.time() == time && trade.sequence() < sequence);
  }
}
