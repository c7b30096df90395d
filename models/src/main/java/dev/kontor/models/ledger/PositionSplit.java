package dev.kontor.models.ledger;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A position becomes one of more or fewer shares. Only whole units stay, rounded towards zero; the
 * fraction beyond them is closed, at the mark after the split, and paid in cash. What is left costs
 * what it did.
 *
 * @param unitE8 of which multiples stay, in units of 1e-8
 */
public record PositionSplit(long to, long from, long unitE8) {

  /** What is held after it. */
  public long quantity(long beforeE8) {
    return E8.floorTo(scaled(beforeE8), unitE8);
  }

  /**
   * What is paid for the fraction: fraction times price, rounded once, half to even.
   *
   * @param priceE8 the mark before the split
   */
  public long inLieu(long beforeE8, long priceE8) {
    long left = quantity(beforeE8);
    if (left == 0) {
      return E8.times(beforeE8, priceE8);
    }
    // (before · to − left · from) / from shares at a price of (price · from / to)
    BigInteger fraction = big(beforeE8).multiply(big(to)).subtract(big(left).multiply(big(from)));
    return fraction.signum() == 0
        ? 0
        : halfEven(fraction.multiply(big(priceE8)), big(to).multiply(big(E8.ONE)));
  }

  /** A price after the split, rounded half to even. */
  public long price(long beforeE8) {
    return E8.mulDiv(beforeE8, from, to);
  }

  /** Changes a position. What it is paid for the fraction is not booked as cash here. */
  public void apply(
      String instrument,
      long time,
      Position position,
      long leftE8,
      long inLieuE8,
      Consumer<ClosedTrade> closed) {
    long price = position.priceE8;
    position.priceE8 = price(price);
    position.openE8 = price(position.openE8);
    if (leftE8 == 0) {
      closeAll(instrument, time, position, price, inLieuE8, closed);
      return;
    }
    long scaled = scaled(position.quantityE8);
    if (position.lots != null) {
      position.lots = scaled(position.lots);
    }
    position.quantityE8 = scaled;
    if (scaled == leftE8) {
      dust(position, inLieuE8);
    } else {
      position.close(
          new Position.Exit(instrument, time, scaled - leftE8, position.priceE8, inLieuE8, 0),
          closed);
    }
    position.valueE8 = E8.times(position.quantityE8, position.priceE8);
  }

  private static void closeAll(
      String instrument,
      long time,
      Position position,
      long priceE8,
      long inLieuE8,
      Consumer<ClosedTrade> closed) {
    position.close(
        new Position.Exit(instrument, time, position.quantityE8, priceE8, inLieuE8, 0), closed);
    position.valueE8 = 0;
  }

  /** Less than a 1e-8 was left over: too little for a trade, so what it brings lowers the cost. */
  private static void dust(Position position, long inLieuE8) {
    position.costE8 = Math.subtractExact(position.costE8, inLieuE8);
    if (position.lots != null) {
      Lot first = position.lots.get(0);
      position.lots.set(
          0, new Lot(first.time(), first.quantityE8(), first.costE8() - inLieuE8, first.feeE8()));
    }
  }

  /**
   * Lots of whole 1e-8s that sum to what is held; one that vanishes leaves its cost to the next.
   */
  private List<Lot> scaled(List<Lot> lots) {
    List<Lot> scaled = new ArrayList<>();
    long before = 0;
    long cost = 0;
    long fee = 0;
    for (Lot lot : lots) {
      long quantity = scaled(before + lot.quantityE8()) - scaled(before);
      before += lot.quantityE8();
      cost += lot.costE8();
      fee += lot.feeE8();
      if (quantity != 0) {
        scaled.add(new Lot(lot.time(), quantity, cost, fee));
        cost = 0;
        fee = 0;
      }
    }
    if (cost != 0 || fee != 0) {
      Lot last = scaled.remove(scaled.size() - 1);
      scaled.add(new Lot(last.time(), last.quantityE8(), last.costE8() + cost, last.feeE8() + fee));
    }
    return scaled;
  }

  /** Towards zero, to a 1e-8. */
  private long scaled(long quantityE8) {
    return big(quantityE8).multiply(big(to)).divide(big(from)).longValueExact();
  }

  private static long halfEven(BigInteger n, BigInteger d) {
    return new BigDecimal(n).divide(new BigDecimal(d), 0, RoundingMode.HALF_EVEN).longValueExact();
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
