package dev.kontor.models.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class E8Test {
  @Property
  void whatIsWrittenReadsBack(@ForAll long e8) {
    assertThat(E8.parse(E8.format(e8))).isEqualTo(e8);
    assertThat(new BigDecimal(E8.format(e8))).isEqualByComparingTo(E8.decimal(e8));
  }

  @Property
  void anyDecimalIsRoundedOnceToTheEighthDigit(
      @ForAll @BigRange(min = "-90000000000", max = "90000000000") @Scale(12) BigDecimal value) {
    long rounded = value.setScale(8, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    assertThat(E8.parse(value.toPlainString())).isEqualTo(rounded);
    assertThat(E8.parse(value.stripTrailingZeros().toString())).isEqualTo(rounded);
    assertThat(E8.of(value)).isEqualTo(rounded);
  }

  @Property
  void mulDivIsThatOfBigDecimal(@ForAll long a, @ForAll long b, @ForAll long c) {
    Assume.that(c != 0);
    BigInteger exact =
        new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
            .divide(new BigDecimal(c), 0, RoundingMode.HALF_EVEN)
            .toBigInteger();
    if (exact.bitLength() > 63) {
      assertThatThrownBy(() -> E8.mulDiv(a, b, c)).isInstanceOf(ArithmeticException.class);
    } else {
      assertThat(E8.mulDiv(a, b, c)).isEqualTo(exact.longValueExact());
    }
  }

  @Property
  void smallProductsAreRoundedHalfToEven(@ForAll int a, @ForAll short b, @ForAll byte c) {
    Assume.that(c != 0);
    long exact =
        new BigDecimal((long) a * b)
            .divide(new BigDecimal((int) c), 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    assertThat(E8.mulDiv(a, b, c)).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "101.25, 10125000000",
    ".5, 50000000",
    "1., 100000000",
    "-3e-4, -30000",
    "0.000000005, 0",
    "0.000000015, 2",
    "1.00000000000, 100000000",
    "+2, 200000000",
    "92233720368.54775807, 9223372036854775807"
  })
  void readsDecimals(String text, long e8) {
    assertThat(E8.parse(text)).isEqualTo(e8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "-.", "1.2.3", "1,5", " 1", "NaN", "Infinity", "0x10"})
  void refusesWhatIsNoDecimal(String text) {
    assertThatThrownBy(() -> E8.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"92233720368.54775808", "-1e11", "1e99999999", "1e999999999", "1e2147483647"})
  void refusesWhatIsOutOfRangeAtOnce(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () -> assertThatThrownBy(() -> E8.parse(text)).isInstanceOf(ArithmeticException.class));
  }

  @Test
  void whatIsTooSmallIsZeroAtOnce() {
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(1), () -> E8.parse("-7e-999999999")))
        .isZero();
    assertThat(E8.parse("0e999999999")).isZero();
    assertThat(E8.parse("6e-9")).isEqualTo(1);
    assertThat(E8.parse("9e-10")).isZero();
  }
}
