package dev.kontor.models.ledger;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an account holds of one instrument. Mutable: it is marked with every bar. All numbers are in
 * units of 1e-8 of the instrument's currency.
 *
 * <p>The amount of a fill is rounded once; where it is divided among lots, or at zero between what
 * it closes and what it opens, the parts sum to the whole. So cost less realized profit is always
 * the sum of all amounts, to the last digit.
 */
public final class Position {
  /** Positive long, negative short. */
  public long quantityE8;

  /** Signed cost of what is held: quantity times average price. */
  public long costE8;

  /** Profit of what was closed, before fees. */
  public long realizedE8;

  /** All fees paid, and those of what is held, which no closed trade carries yet. */
  public long feesE8;

  public long heldFeesE8;

  /** When what is held was opened, from flat; epoch milliseconds. */
  public long opened;

  /** The last mark: price, its bar's open and start; and the value at the mark. */
  public long priceE8;

  public long openE8;
  public long start;
  public long valueE8;

  /** Null for the account's own. */
  public String currency;

  /** Null for the average. */
  public CostBasis basis;

  /** Oldest first; null at average cost. */
  public List<Lot> lots;

  static Position of(CostBasis basis, String currency) {
    Position position = new Position();
    position.currency = currency;
    if (basis != CostBasis.AVERAGE) {
      position.basis = basis;
      position.lots = new ArrayList<>();
    }
    return position;
  }

  public long averageE8() {
    return quantityE8 == 0 ? 0 : E8.over(costE8, quantityE8);
  }

  /** Profit of what is held, at the mark, before fees. */
  public long unrealizedE8() {
    return valueE8 - costE8;
  }

  public CostBasis basis() {
    return basis == null ? CostBasis.AVERAGE : basis;
  }

  /** Takes a new price; gives the change in value. */
  long mark(long priceE8) {
    this.priceE8 = priceE8;
    if (quantityE8 == 0) {
      return 0;
    }
    long before = valueE8;
    valueE8 = E8.times(quantityE8, priceE8);
    return valueE8 - before;
  }

  /** Changes the quantity by a trade; gives the change in value. */
  long trade(Fill fill, Consumer<ClosedTrade> closed) {
    long signed = fill.side().sign() * fill.quantityE8();
    long amount = E8.times(signed, fill.priceE8());
    feesE8 = Math.addExact(feesE8, fill.feeE8());
    long closing = 0;
    if (Long.signum(signed) * Long.signum(quantityE8) < 0) {
      closing = Math.min(Math.abs(signed), Math.abs(quantityE8)) * Long.signum(signed);
    }
    long closingAmount = closing == signed ? amount : E8.times(closing, fill.priceE8());
    long closingFee = share(fill.feeE8(), closing, signed);
    if (closing != 0) {
      Exit exit =
          new Exit(
              fill.instrument(), fill.time(), -closing, fill.priceE8(), -closingAmount, closingFee);
      close(exit, closed);
    }
    if (closing != signed) {
      Lot lot =
          new Lot(fill.time(), signed - closing, amount - closingAmount, fill.feeE8() - closingFee);
      open(lot);
    }
    long before = valueE8;
    priceE8 = fill.priceE8();
    valueE8 = E8.times(quantityE8, priceE8);
    return valueE8 - before;
  }

  private void open(Lot lot) {
    if (quantityE8 == 0) {
      opened = lot.time();
    }
    quantityE8 = Math.addExact(quantityE8, lot.quantityE8());
    costE8 = Math.addExact(costE8, lot.costE8());
    heldFeesE8 = Math.addExact(heldFeesE8, lot.feeE8());
    if (lots != null) {
      lots.add(lot);
    }
  }

  /** Closes a part of what is held, or all. */
  void close(Exit exit, Consumer<ClosedTrade> closed) {
    if (lots == null) {
      Lot all = new Lot(opened, quantityE8, costE8, heldFeesE8);
      release(all, exit.quantityE8(), exit, 0, closed);
      return;
    }
    long done = 0;
    while (done != exit.quantityE8()) {
      int at = basis == CostBasis.FIFO ? 0 : lots.size() - 1;
      Lot lot = lots.get(at);
      long left = exit.quantityE8() - done;
      long taken = Math.abs(lot.quantityE8()) <= Math.abs(left) ? lot.quantityE8() : left;
      Lot rest = release(lot, taken, exit, done, closed);
      if (rest == null) {
        lots.remove(at);
      } else {
        lots.set(at, rest);
      }
      done += taken;
    }
  }

  /** Takes a quantity out of a lot, after as much of the exit as is done; gives what is left. */
  private Lot release(Lot lot, long taken, Exit exit, long done, Consumer<ClosedTrade> closed) {
    long cost = share(lot.costE8(), taken, lot.quantityE8());
    long fee = share(lot.feeE8(), taken, lot.quantityE8());
    long proceeds = exit.part(exit.amountE8(), done, taken);
    quantityE8 -= taken;
    costE8 -= cost;
    heldFeesE8 -= fee;
    realizedE8 = Math.addExact(realizedE8, proceeds - cost);
    closed.accept(
        new ClosedTrade(
            exit.instrument(),
            Side.of(Long.signum(taken)),
            Math.abs(taken),
            lot.time(),
            E8.over(cost, taken),
            exit.time(),
            exit.priceE8(),
            proceeds - cost,
            fee + exit.part(exit.feeE8(), done, taken)));
    return taken == lot.quantityE8()
        ? null
        : new Lot(lot.time(), lot.quantityE8() - taken, lot.costE8() - cost, lot.feeE8() - fee);
  }

  private static long share(long whole, long part, long of) {
    return part == of ? whole : E8.mulDiv(whole, part, of);
  }

  /**
   * What closes a position or a part of it.
   *
   * @param quantityE8 signed as the position
   * @param amountE8 what it brings: quantity times price, rounded once
   */
  record Exit(
      String instrument, long time, long quantityE8, long priceE8, long amountE8, long feeE8) {
    /** The share of a sum that falls to a quantity after another; all shares sum to it. */
    long part(long sum, long done, long taken) {
      return share(sum, done + taken, quantityE8) - share(sum, done, quantityE8);
    }
  }
}
