package dev.kontor.models.signals;

import dev.kontor.models.expressions.Formula;
import dev.kontor.models.market.E8;

/** How the prices of a rule's order are computed; null where there is none. */
public record PriceFormulas(Formula limit, Formula trigger, Formula trail) {
  OrderPrices of(double[] row) {
    return new OrderPrices(e8(limit, row), e8(trigger, row), e8(trail, row));
  }

  private static long e8(Formula formula, double[] row) {
    double price = formula == null ? 0 : formula.of(row);
    return price > 0 ? E8.ofDouble(price) : 0;
  }
}
