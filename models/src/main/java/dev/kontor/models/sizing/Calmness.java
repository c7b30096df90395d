package dev.kontor.models.sizing;

import dev.kontor.models.market.E8;
import java.util.HashMap;
import java.util.Map;

/**
 * The inverse of each instrument's volatility, as last known. Mutable; the sum is exact, so it does
 * not depend on the order in which instruments were heard of.
 */
public final class Calmness {
  /** A volatility below one in a million counts as that. */
  private static final long MOST = 1_000_000 * E8.ONE;

  /** Price over measure, in units of 1e-8. */
  public Map<String, Long> inverses = new HashMap<>();

  public long sumE8;

  /** An instrument moves by a measure in units of its price. */
  public void heard(String instrument, long priceE8, long measureE8) {
    if (priceE8 <= 0 || measureE8 <= 0) {
      return;
    }
    long inverse = priceE8 / measureE8 >= 1_000_000 ? MOST : E8.over(priceE8, measureE8);
    Long before = inverses.put(instrument, inverse);
    sumE8 = Math.addExact(sumE8 - (before == null ? 0 : before), inverse);
  }

  /**
   * The share of an instrument among so many, in units of 1e-8; those not heard of yet are taken to
   * be as calm as the others are on average. 0 if it was not heard of itself.
   */
  long weightE8(String instrument, int over) {
    Long own = inverses.get(instrument);
    if (own == null || sumE8 == 0) {
      return 0;
    }
    long known = inverses.size();
    return known >= over ? E8.over(own, sumE8) : E8.mulDiv(E8.over(own, sumE8), known, over);
  }
}
