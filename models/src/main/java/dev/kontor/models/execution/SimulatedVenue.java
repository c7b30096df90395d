package dev.kontor.models.execution;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.E8;

/**
 * Fills orders against bars. A market order fills at the open of the next bar, worse by the
 * slippage. A stop fills at its price or, when the bar opens beyond it, at the open, worse by the
 * slippage; a limit at its price or, when the bar opens beyond it, at the better open. When both
 * sides of a bracket are within one bar and neither at its open, the stop is taken to be reached
 * first: the path within a bar is unknown, and the worse one is assumed.
 */
public final class SimulatedVenue {
  private final long slippageE8;

  public SimulatedVenue(Venue venue) {
    slippageE8 = E8.of(venue.slippage());
  }

  /** The price at which a market order fills, in units of 1e-8. */
  public long market(Side side, long priceE8) {
    return priceE8 + side.sign() * E8.times(Math.abs(priceE8), slippageE8);
  }

  /** Whether the bar's open alone fills a stop or limit order. */
  public boolean fillsAtOpen(Order order, Bar bar) {
    return isBeyond(order, bar.openE8());
  }

  /** Whether a stop or limit order fills somewhere within the bar. */
  public boolean fillsWithin(Order order, Bar bar) {
    boolean up = (order.type() == OrderType.STOP) == (order.side() == Side.BUY);
    return isBeyond(order, up ? bar.highE8() : bar.lowE8());
  }

  /** The price at which a stop or limit order fills that does fill. */
  public long price(Order order, Bar bar) {
    long price = fillsAtOpen(order, bar) ? bar.openE8() : order.priceE8();
    return order.type() == OrderType.STOP ? market(order.side(), price) : price;
  }

  /** A stop is reached when the price is at least as bad as it, a limit when at least as good. */
  private static boolean isBeyond(Order order, long priceE8) {
    boolean up = (order.type() == OrderType.STOP) == (order.side() == Side.BUY);
    return up ? priceE8 >= order.priceE8() : priceE8 <= order.priceE8();
  }
}
