package dev.kontor.models.risk;

import dev.kontor.models.execution.Side;
import java.util.HashMap;
import java.util.Map;

/**
 * What an account has in the market and may come to have: positions and pending orders at their
 * marks, with their sums. Mutable; each change touches one instrument and the sums, never all
 * instruments. Amounts in units of 1e-8.
 *
 * <p>A protective order is not counted: it can only shrink a position. It may do so at any time, so
 * the long side of an instrument is what is held long and may be bought, the short side what is
 * held short and may be sold, and its exposure is the larger of the two.
 */
public final class Exposure {
  public long equityE8;
  public long cashE8;
  public Map<String, Holding> holdings = new HashMap<>();

  /** The most that all instruments may come to, long and short added. */
  public long grossE8;

  /** Long less short if all that is pending is bought, and if it is sold. */
  public long highE8;

  public long lowE8;

  /** Value of all pending buys that open. */
  public long pendingBuysE8;

  /** Working orders of any kind. */
  public int orders;

  /** What the account is worth now. */
  public void strike(long equityE8, long cashE8) {
    this.equityE8 = equityE8;
    this.cashE8 = cashE8;
  }

  /** The holding in an instrument; empty if there was none. */
  public Holding holding(String instrument) {
    Holding holding = holdings.get(instrument);
    if (holding == null) {
      holding = new Holding();
      holdings.put(instrument, holding);
    }
    return holding;
  }

  /** A new price. */
  public void mark(Holding holding, long priceE8, long time) {
    holding.markTime = time;
    mark(holding, priceE8);
  }

  /** The same price is worth something else. */
  public void mark(Holding holding, long priceE8) {
    if (holding.markE8 == priceE8) {
      return;
    }
    if (holding.quantityE8 == 0 && holding.buyingE8 == 0 && holding.sellingE8 == 0) {
      holding.markE8 = priceE8;
      return;
    }
    take(holding);
    holding.markE8 = priceE8;
    put(holding);
  }

  /** An order is working; one that is sized when it fills has no quantity yet. */
  public void sent(String instrument, Side side, long quantityE8, boolean opens) {
    Holding holding = holding(instrument);
    holding.orders++;
    orders++;
    if (opens) {
      pend(holding, side, quantityE8);
    }
  }

  /** An order got its quantity, or another one. */
  public void resized(String instrument, Side side, long moreE8, boolean opens) {
    if (opens) {
      pend(holding(instrument), side, moreE8);
    }
  }

  /** Part or all of an order was executed; {@link #done} follows when nothing of it is left. */
  public void filled(String instrument, Side side, long quantityE8, boolean opens) {
    Holding holding = holding(instrument);
    take(holding);
    holding.quantityE8 = Math.addExact(holding.quantityE8, side.sign() * quantityE8);
    put(holding);
    if (opens) {
      pend(holding, side, -quantityE8);
    }
  }

  /** An order is no longer working, with so much of it not executed. */
  public void done(String instrument, Side side, long restE8, boolean opens) {
    Holding holding = holding(instrument);
    holding.orders--;
    orders--;
    if (opens) {
      pend(holding, side, -restE8);
    }
  }

  /** The position is that now: after a split, or when a book is taken over. */
  public void hold(String instrument, long quantityE8) {
    Holding holding = holding(instrument);
    take(holding);
    holding.quantityE8 = quantityE8;
    put(holding);
  }

  /** What is pending never falls below nothing: an order may fill for more than it was sent for. */
  private void pend(Holding holding, Side side, long moreE8) {
    take(holding);
    if (side == Side.BUY) {
      holding.buyingE8 = Math.max(0, Math.addExact(holding.buyingE8, moreE8));
    } else {
      holding.sellingE8 = Math.max(0, Math.addExact(holding.sellingE8, moreE8));
    }
    put(holding);
  }

  private void take(Holding holding) {
    if (holding.isSettled()) {
      long value = holding.valueE8();
      grossE8 -= Math.abs(value);
      highE8 -= value;
      lowE8 -= value;
      return;
    }
    grossE8 -= holding.grossE8();
    highE8 -= holding.highE8();
    lowE8 -= holding.lowE8();
    pendingBuysE8 -= holding.pendingBuysE8();
  }

  private void put(Holding holding) {
    if (holding.isSettled()) {
      long value = holding.valueE8();
      grossE8 = Math.addExact(grossE8, Math.abs(value));
      highE8 = Math.addExact(highE8, value);
      lowE8 = Math.addExact(lowE8, value);
      return;
    }
    grossE8 = Math.addExact(grossE8, holding.grossE8());
    highE8 = Math.addExact(highE8, holding.highE8());
    lowE8 = Math.addExact(lowE8, holding.lowE8());
    pendingBuysE8 = Math.addExact(pendingBuysE8, holding.pendingBuysE8());
  }
}
