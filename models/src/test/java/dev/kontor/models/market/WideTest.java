package dev.kontor.models.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WideTest {
  @Property(tries = 20_000)
  void isTheExactProductRoundedOnce(
      @ForAll("numbers") long a, @ForAll("numbers") long b, @ForAll("numbers") long c) {
    if (c == 0) {
      assertThatThrownBy(() -> E8.mulDiv(a, b, c)).isInstanceOf(ArithmeticException.class);
      return;
    }
    BigInteger exact =
        new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
            .divide(BigDecimal.valueOf(c), 0, RoundingMode.HALF_EVEN)
            .toBigIntegerExact();
    if (exact.bitLength() > 63) {
      assertThatThrownBy(() -> E8.mulDiv(a, b, c)).isInstanceOf(ArithmeticException.class);
    } else {
      assertThat(E8.mulDiv(a, b, c)).isEqualTo(exact.longValue());
    }
  }

  /** Numbers of every length, those around powers of two, and the ends. */
  @Provide
  Arbitrary<Long> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(0, 63)
            .flatMap(bits -> Arbitraries.randomValue(random -> random.nextLong() >> bits)),
        Arbitraries.integers()
            .between(0, 63)
            .flatMap(bits -> Arbitraries.longs().between(-2, 2).map(n -> (1L << bits) + n)),
        Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, E8.ONE, -E8.ONE, 0L, 3L));
  }
}
