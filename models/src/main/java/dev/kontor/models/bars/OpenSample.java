package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;

/** What a {@link Sampling} has taken in since its last bar. Mutable and flat. */
public final class OpenSample {
  /** Trades since the last bar; with none, the prices and the start mean nothing. */
  public long trades;

  /** Time of the first trade or, if that was later, the end of the last bar. */
  public long start;

  public long openE8;
  public long highE8;
  public long lowE8;
  public long closeE8;
  public long volumeE8;

  /** Price times quantity, summed. */
  public long valueE8;

  /** End of the last bar, epoch milliseconds. */
  public long lastEnd = Long.MIN_VALUE;

  /** Where the last brick closed; before the first one, where bricks are counted from. */
  public long levelE8;

  /** 1 after a brick upwards, -1 after one downwards, 0 before the first one. */
  public int direction;

  /** Whether there is a level. */
  public boolean levelled;

  void take(Trade trade) {
    if (trades == 0) {
      start = Math.max(trade.time(), lastEnd);
      openE8 = highE8 = lowE8 = trade.priceE8();
    }
    trades++;
    highE8 = Math.max(highE8, trade.priceE8());
    lowE8 = Math.min(lowE8, trade.priceE8());
    closeE8 = trade.priceE8();
    volumeE8 = Math.addExact(volumeE8, trade.quantityE8());
  }

  /** Ends the bar with a trade already taken, and starts afresh. */
  Bar close(Trade last, long openE8, long highE8, long lowE8, long closeE8) {
    lastEnd = Math.max(lastEnd, last.time()) + 1;
    Bar bar = new Bar(last.instrument(), start, lastEnd, openE8, highE8, lowE8, closeE8, volumeE8);
    trades = 0;
    volumeE8 = 0;
    valueE8 = 0;
    start = lastEnd;
    return bar;
  }
}
