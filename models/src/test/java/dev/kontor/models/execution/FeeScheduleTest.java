package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class FeeScheduleTest {
  @Property
  void theQuantityFitsAndOneLotMoreDoesNot(
      @ForAll("schedules") FeeSchedule fees,
      @ForAll @LongRange(min = 1, max = 1_000_000 * E8.ONE) long budget,
      @ForAll @LongRange(min = 10_000, max = 100_000 * E8.ONE) long price,
      @ForAll("lots") long lot) {
    long quantity = fees.quantityWithin(budget, price, lot);

    assertThat(quantity % lot).isZero();
    assertThat(cost(fees, quantity, price))
        .isLessThanOrEqualTo(quantity == 0 ? Long.MAX_VALUE : budget);
    assertThat(cost(fees, quantity + lot, price)).isGreaterThan(budget);
  }

  @Example
  void aTinyPriceWithACoarselyRoundedFeeIsSizedToTheLot() {
    FeeSchedule fees = fees("0.0015", "0", "0", null);
    long quantity = fees.quantityWithin(E8.parse("100000"), E8.parse("0.00001"), E8.ONE);
    assertThat(cost(fees, quantity, 1_000)).isLessThanOrEqualTo(E8.parse("100000"));
    assertThat(cost(fees, quantity + E8.ONE, 1_000)).isGreaterThan(E8.parse("100000"));
  }

  @Example
  void aPriceSoSmallThatTheQuantityHasNoPlaceGivesTheLargestThatHas() {
    FeeSchedule fees = fees("0", "0", "0", null);
    assertThat(fees.quantityWithin(E8.parse("1000000"), 1, E8.ONE))
        .isGreaterThan(E8.parse("92000000000"));
  }

  @Example
  void nothingIsBoughtForNothing() {
    FeeSchedule fees = fees("0", "0", "0", null);
    assertThat(fees.quantityWithin(E8.ONE, 0, 1)).isZero();
    assertThat(fees.quantityWithin(E8.ONE, -5, 1)).isZero();
    assertThat(fees.quantityWithin(0, E8.ONE, 1)).isZero();
    assertThat(fees.quantityWithin(-E8.ONE, E8.ONE, 1)).isZero();
  }

  @Example
  void theFeeIsAtLeastTheMinimumAndAtMostTheCap() {
    FeeSchedule fees = fees("0", "0.005", "1", "0.005");
    assertThat(E8.format(fees.of(E8.parse("1000"), E8.parse("50")))).isEqualTo("5");
    assertThat(E8.format(fees.of(E8.parse("100"), E8.parse("50")))).isEqualTo("1");
    assertThat(E8.format(fees.of(E8.parse("1"), E8.parse("50")))).isEqualTo("0.25");
  }

  @Provide
  Arbitrary<FeeSchedule> schedules() {
    return Combinators.combine(
            Arbitraries.longs().between(0, E8.ONE / 10),
            Arbitraries.longs().between(0, E8.ONE),
            Arbitraries.longs().between(0, 5 * E8.ONE),
            Arbitraries.longs().between(-1, E8.ONE / 10))
        .as(FeeSchedule::new);
  }

  @Provide
  Arbitrary<Long> lots() {
    return Arbitraries.of(1L, 1_000_000L, E8.ONE, 100 * E8.ONE);
  }

  private static FeeSchedule fees(String rate, String perUnit, String minimum, String cap) {
    return new Fees(
            new BigDecimal(rate),
            new BigDecimal(perUnit),
            new BigDecimal(minimum),
            cap == null ? null : new BigDecimal(cap))
        .schedule();
  }

  private static long cost(FeeSchedule fees, long quantity, long price) {
    return E8.times(quantity, price) + fees.of(quantity, price);
  }
}
