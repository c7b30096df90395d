package dev.kontor.jobs.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Cash, whole units of one instrument, and the fills that made them so. */
final class Purse {
  /** What a fill costs, by its units and price. */
  private final BinaryOperator<BigDecimal> fee;

  private final List<Execution> fills = new ArrayList<>();
  private BigDecimal cash = new BigDecimal(100_000);
  private BigDecimal units = BigDecimal.ZERO;

  Purse(BinaryOperator<BigDecimal> fee) {
    this.fee = fee;
  }

  static Purse free() {
    return new Purse((units, price) -> BigDecimal.ZERO);
  }

  /** Buys units, or sells them if they are negative. */
  void trade(BigDecimal signed, BigDecimal price, long time) {
    cash = cash.subtract(signed.multiply(price)).subtract(fee.apply(signed.abs(), price));
    units = units.add(signed);
    fills.add(new Execution(time, signed.signum() > 0 ? "BUY" : "SELL", signed.abs(), price));
  }

  /** Closes all, if there is anything. */
  void close(BigDecimal price, long time) {
    if (!isFlat()) {
      trade(units.negate(), price, time);
    }
  }

  /** The whole units whose value and fee fit a budget: what it buys, lowered until the fee fits. */
  BigDecimal within(BigDecimal budget, BigDecimal price) {
    BigDecimal most = budget.divideToIntegralValue(price);
    while (most.signum() > 0
        && most.multiply(price).add(fee.apply(most, price)).compareTo(budget) > 0) {
      most = most.subtract(BigDecimal.ONE);
    }
    return most.max(BigDecimal.ZERO);
  }

  boolean isFlat() {
    return units.signum() == 0;
  }

  int side() {
    return units.signum();
  }

  BigDecimal equity(BigDecimal price) {
    return cash.add(units.multiply(price));
  }

  List<Execution> fills() {
    return fills;
  }
}
