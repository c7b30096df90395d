package dev.kontor.models.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.FeeSchedule;
import dev.kontor.models.ledger.Purse;
import dev.kontor.models.market.E8;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever its currency, what is bought costs no more of the account's money than was given. */
class OutlayLawsTest {
  private static final long LOT = E8.ONE;

  @Property(tries = 3000)
  void valueAndFeeConvertedAsTheBooksDoFitTheBudget(
      @ForAll("outlays") Outlay outlay,
      @ForAll @LongRange(min = 1, max = 1_000_000 * E8.ONE) long budget) {
    long quantity = outlay.quantityWithin(budget, LOT);
    assertThat(quantity % LOT).isZero();
    assertThat(ours(outlay, quantity)).isLessThanOrEqualTo(quantity == 0 ? Long.MAX_VALUE : budget);
    assertThat(ours(outlay, quantity + LOT)).as("one lot more").isGreaterThanOrEqualTo(budget);
  }

  private static long ours(Outlay outlay, long quantity) {
    Purse purse = new Purse();
    purse.rateE8 = outlay.rateE8();
    purse.inverted = outlay.inverted();
    long cost = E8.times(quantity, outlay.priceE8()) + outlay.fees().of(quantity, outlay.priceE8());
    return purse.rateE8 == 0 ? cost : purse.converted(cost);
  }

  @Provide
  Arbitrary<Outlay> outlays() {
    Arbitrary<Long> prices = Arbitraries.longs().between(1_000_000, 10_000 * E8.ONE);
    Arbitrary<Long> rates =
        Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(600_000, 200 * E8.ONE));
    return Combinators.combine(prices, fees(), rates, Arbitraries.of(true, false)).as(Outlay::new);
  }

  private static Arbitrary<FeeSchedule> fees() {
    return Combinators.combine(
            Arbitraries.longs().between(0, E8.ONE / 100),
            Arbitraries.longs().between(0, 2 * E8.ONE),
            Arbitraries.longs().between(0, 20 * E8.ONE),
            Arbitraries.longs().between(-1, E8.ONE / 20))
        .as(FeeSchedule::new);
  }
}
