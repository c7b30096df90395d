package dev.kontor.models.risk;

import dev.kontor.models.market.E8;

/**
 * What an account has in one instrument, and may come to have. Mutable. Quantities, prices and
 * values in units of 1e-8.
 */
public final class Holding {
  /** The position: positive long, negative short. */
  public long quantityE8;

  /**
   * What working orders that open may still buy and sell; those that only close are not counted.
   */
  public long buyingE8;

  public long sellingE8;

  /** The last mark and its time, epoch milliseconds. */
  public long markE8;

  public long markTime = Long.MIN_VALUE;

  /** Working orders of any kind. */
  public int orders;

  /**
   * Whether nothing is pending, so that one value says all: its most, its highest and its lowest.
   */
  boolean isSettled() {
    return buyingE8 == 0 && sellingE8 == 0;
  }

  /** Value at the mark of the position, negative if short. */
  long valueE8() {
    return E8.times(quantityE8, Math.abs(markE8));
  }

  /** The long side at its largest: what is held long and all that may be bought. */
  long longE8() {
    return Math.addExact(Math.max(0, quantityE8), buyingE8);
  }

  /** The short side at its largest, positive. */
  long shortE8() {
    return Math.addExact(Math.max(0, -quantityE8), sellingE8);
  }

  /** Value at the mark of the larger side: the most that the instrument may come to. */
  long grossE8() {
    return E8.times(Math.max(longE8(), shortE8()), Math.abs(markE8));
  }

  /** Value at the mark of the position if all that may be bought is; negative if short even so. */
  long highE8() {
    return E8.times(Math.addExact(quantityE8, buyingE8), Math.abs(markE8));
  }

  /** Value at the mark of the position if all that may be sold is. */
  long lowE8() {
    return E8.times(Math.subtractExact(quantityE8, sellingE8), Math.abs(markE8));
  }

  long pendingBuysE8() {
    return E8.times(buyingE8, Math.abs(markE8));
  }
}
