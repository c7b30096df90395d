package dev.kontor.models.bars;

import dev.kontor.models.market.E8;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A positive quotient of two whole numbers. Exact as long as both fit into a {@code long}; beyond,
 * rounded to seventeen digits.
 */
record Ratio(long over, long under) implements Serializable {
  static final Ratio ONE = new Ratio(1, 1);
  private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

  Ratio {
    if (over <= 0 || under <= 0) {
      throw new IllegalArgumentException("a ratio must be positive, was " + over + "/" + under);
    }
  }

  /** Rounds to seventeen digits and to 1e-18. */
  static Ratio of(BigDecimal value) {
    BigDecimal round = value.round(DIGITS);
    int scale = Math.min(Math.max(round.scale(), 0), 18);
    BigInteger over = round.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue();
    BigInteger under = BigInteger.TEN.pow(scale);
    BigInteger common = over.gcd(under);
    return new Ratio(over.divide(common).longValueExact(), under.divide(common).longValueExact());
  }

  Ratio times(Ratio other) {
    return of(
        BigInteger.valueOf(over).multiply(BigInteger.valueOf(other.over)),
        BigInteger.valueOf(under).multiply(BigInteger.valueOf(other.under)));
  }

  /** {@code value · over / under}, rounded once, half to even. */
  long of(long value) {
    return over == under ? value : E8.mulDiv(value, over, under);
  }

  Ratio inverse() {
    return new Ratio(under, over);
  }

  private static Ratio of(BigInteger over, BigInteger under) {
    BigInteger common = over.gcd(under);
    BigInteger o = over.divide(common);
    BigInteger u = under.divide(common);
    return o.bitLength() < 64 && u.bitLength() < 64
        ? new Ratio(o.longValueExact(), u.longValueExact())
        : of(new BigDecimal(o).divide(new BigDecimal(u), DIGITS));
  }
}
