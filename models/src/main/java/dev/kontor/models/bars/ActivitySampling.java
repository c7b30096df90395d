package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;
import dev.kontor.models.market.Trade;
import java.util.function.Consumer;

/**
 * Tick, volume and dollar bars (López de Prado, Advances in Financial Machine Learning, 2018,
 * chapter 2.3.1): a bar closes with the trade with which the threshold is reached. That trade is
 * not split: however large, it belongs to the one bar that it closes, and the next bar starts from
 * nothing.
 *
 * @param measure what is counted
 * @param threshold a number of trades or, of volume and value, units of 1e-8
 */
record ActivitySampling(Measure measure, long threshold) implements Sampling {
  enum Measure {
    TRADES,
    VOLUME,
    VALUE
  }

  ActivitySampling {
    if (threshold <= 0) {
      throw new IllegalArgumentException("a bar's threshold must be positive, was " + threshold);
    }
  }

  @Override
  public void add(OpenSample open, Trade trade, Consumer<Bar> out) {
    open.take(trade);
    if (measure == Measure.VALUE) {
      long value = E8.times(trade.priceE8(), trade.quantityE8());
      open.valueE8 = Math.addExact(open.valueE8, Math.abs(value));
    }
    long reached =
        switch (measure) {
          case TRADES -> open.trades;
          case VOLUME -> open.volumeE8;
          case VALUE -> open.valueE8;
        };
    if (reached >= threshold) {
      out.accept(open.close(trade, open.openE8, open.highE8, open.lowE8, open.closeE8));
    }
  }
}
