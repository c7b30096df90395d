package dev.kontor.models.market;

import java.io.Serializable;

/**
 * Shares were split: {@code to} new ones for {@code from} old ones. Prices from before it are
 * multiplied by {@code from / to}, volumes by {@code to / from}; their product stays.
 *
 * @param instrument the symbol
 * @param time the first moment at which new shares trade, epoch milliseconds
 * @param to shares after it: 4 of a split 4 for 1, 1 of a reverse split 1 for 20
 * @param from shares before it
 */
public record Split(String instrument, long time, long to, long from) implements Serializable {
  /** A price of before, rounded once to units of 1e-8, half to even. */
  public long price(long e8) {
    return E8.mulDiv(e8, from, to);
  }

  /** A volume of before, rounded once to units of 1e-8, half to even. */
  public long volume(long e8) {
    return E8.mulDiv(e8, to, from);
  }

  public Trade adjust(Trade trade) {
    return new Trade(
        trade.instrument(),
        trade.time(),
        trade.sequence(),
        price(trade.priceE8()),
        volume(trade.quantityE8()));
  }

  public Bar adjust(Bar bar) {
    return new Bar(
        bar.instrument(),
        bar.start(),
        bar.end(),
        price(bar.openE8()),
        price(bar.highE8()),
        price(bar.lowE8()),
        price(bar.closeE8()),
        volume(bar.volumeE8()),
        volume(bar.lateE8()));
  }
}
