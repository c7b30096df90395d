package dev.kontor.models.bars;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Trade;
import java.util.function.Consumer;

/**
 * Renko bricks of a fixed size, by the price of each trade (Nison, Beyond Candlesticks, 1994): one
 * more brick in the same direction for each brick's size that the price goes beyond the last one's
 * close; against it the price must go two sizes from that close, and the first brick starts at the
 * last one's open. A brick's open and close are multiples of its size and its high and low are
 * these two, so histories that start at different times agree from the first brick that both have.
 *
 * <p>A trade that completes several bricks has its volume, with that since the last brick, in the
 * first of them; the others have none. Bricks are for indicators: nobody can trade at their prices,
 * which the market has left when they become known.
 *
 * @param brickE8 in units of 1e-8
 */
record RenkoSampling(long brickE8) implements Sampling {
  RenkoSampling {
    if (brickE8 <= 0) {
      throw new IllegalArgumentException("a brick's size must be positive, was " + brickE8);
    }
  }

  @Override
  public void add(OpenSample open, Trade trade, Consumer<Bar> out) {
    open.take(trade);
    long price = trade.priceE8();
    if (!open.levelled) {
      open.levelled = true;
      open.levelE8 = Math.floorDiv(price, brickE8) * brickE8;
    }
    while (price >= Math.addExact(open.levelE8, needed(open, 1))) {
      lay(open, 1, trade, out);
    }
    while (price <= Math.subtractExact(open.levelE8, needed(open, -1))) {
      lay(open, -1, trade, out);
    }
  }

  private long needed(OpenSample open, int direction) {
    return open.direction == -direction ? Math.multiplyExact(2, brickE8) : brickE8;
  }

  private void lay(OpenSample open, int direction, Trade trade, Consumer<Bar> out) {
    long from = open.direction == -direction ? open.levelE8 + direction * brickE8 : open.levelE8;
    long to = from + direction * brickE8;
    open.levelE8 = to;
    open.direction = direction;
    out.accept(open.close(trade, from, Math.max(from, to), Math.min(from, to), to));
  }
}
