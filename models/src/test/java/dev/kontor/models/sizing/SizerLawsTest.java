package dev.kontor.models.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Fees;
import dev.kontor.models.market.E8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SizerLawsTest {
  @Property(tries = 2000)
  void nothingIsSpentAboveWhatWasAskedForAfterRounding(
      @ForAll("sizings") Sizing sizing, @ForAll("worths") Worth worth) {
    long quantity = quantity(sizing, worth);
    Steps.Step step = new Steps(sizing).of(worth.instrument());
    assertThat(quantity).isNotNegative();
    assertThat(quantity % step.lotE8()).isZero();
    if (sizing.fraction() != null || sizing.spread() != null) {
      BigDecimal share = sizing.fraction() != null ? sizing.fraction() : sizing.spread().share();
      assertThat(E8.times(quantity, worth.priceE8()))
          .isLessThanOrEqualTo(E8.times(worth.equityE8(), E8.of(share)));
    }
    if (sizing.volatility() != null) {
      assertThat(product(quantity, worth.measureE8()))
          .isLessThanOrEqualTo(
              product(E8.times(worth.equityE8(), E8.of(sizing.volatility())), E8.ONE));
    }
    if (sizing.risk() != null) {
      assertThat(product(quantity, Math.abs(worth.priceE8() - worth.stopE8())))
          .isLessThanOrEqualTo(product(E8.times(worth.equityE8(), E8.of(sizing.risk())), E8.ONE));
    }
    if (sizing.kelly() != null) {
      assertThat(E8.times(quantity, worth.priceE8()))
          .isLessThanOrEqualTo(E8.times(worth.equityE8(), E8.of(sizing.kelly().cap())));
    }
  }

  @Property(tries = 2000)
  void moreEquityNeverBuysLess(
      @ForAll("sizings") Sizing sizing,
      @ForAll("worths") Worth worth,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long more) {
    Worth richer =
        new Worth(
            worth.instrument(),
            worth.priceE8(),
            worth.stopE8(),
            worth.measureE8(),
            worth.strength(),
            worth.equityE8() + more,
            worth.outlay());
    if (!isTooLarge(sizing, richer)) {
      assertThat(quantity(sizing, richer)).isGreaterThanOrEqualTo(quantity(sizing, worth));
    }
  }

  @Property(tries = 2000)
  void moreStrengthNeverBuysLessAndFullStrengthIsNoScale(
      @ForAll("sizings") Sizing sizing,
      @ForAll("worths") Worth worth,
      @ForAll @DoubleRange(min = 0, max = 1) double less) {
    Sizing scaled = Sizes.byStrength(sizing);
    long full = quantity(scaled, strong(worth, 1));
    assertThat(full).isEqualTo(quantity(sizing, worth));
    if (!isTooLarge(sizing, worth)) {
      assertThat(quantity(scaled, strong(worth, less))).isLessThanOrEqualTo(full);
    }
  }

  @Property(tries = 2000)
  void aWiderStopAndAWilderInstrumentNeverBuyMore(
      @ForAll("worths") Worth worth, @ForAll @LongRange(min = 1, max = 1_000_000_000L) long wider) {
    Worth wild =
        new Worth(
            worth.instrument(),
            worth.priceE8(),
            worth.stopE8() - wider,
            worth.measureE8() + wider,
            1,
            worth.equityE8(),
            worth.outlay());
    Sizing risk = Sizes.given("risk", "0.01");
    Sizing volatility = Sizes.given("volatility", "0.01");
    if (!isTooLarge(risk, worth)) {
      assertThat(quantity(risk, wild)).isLessThanOrEqualTo(quantity(risk, worth));
      assertThat(quantity(volatility, wild)).isLessThanOrEqualTo(quantity(volatility, worth));
    }
  }

  /**
   * In another currency, all prices and the account so many times larger, the units are the same.
   */
  @Property(tries = 2000)
  void theUnitOfMoneyDoesNotMatter(
      @ForAll("worths") Worth worth, @ForAll @IntRange(min = 2, max = 50) int times) {
    Worth other =
        new Worth(
            worth.instrument(),
            worth.priceE8() * times,
            worth.stopE8() * times,
            worth.measureE8() * times,
            1,
            worth.equityE8() * times,
            free(worth.priceE8() * times));
    for (String key : List.of("fraction", "volatility", "risk")) {
      Sizing sizing = Sizes.given(key, "0.25");
      if (isTooLarge(sizing, other) || isTooLarge(sizing, worth)) {
        continue;
      }
      // A share of equity is rounded to 1e-8, once in each unit: at most one lot apart.
      assertThat(Math.abs(quantity(sizing, other) - quantity(sizing, worth)))
          .isLessThanOrEqualTo(E8.ONE);
    }
  }

  @Property(tries = 1000)
  void theSharesOfRiskParityAreWholeWhateverTheOrderOfHearing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int count) {
    Random random = new Random(seed);
    List<Runnable> hearings = new ArrayList<>();
    Calmness one = new Calmness();
    Calmness other = new Calmness();
    Calmness[] hearing = {one};
    for (int i = 0; i < count; i++) {
      String instrument = "I" + i;
      long price = 1 + random.nextInt(Integer.MAX_VALUE);
      long measure = 1 + random.nextInt(Integer.MAX_VALUE);
      hearings.add(() -> hearing[0].heard(instrument, price, measure));
    }
    hearings.forEach(Runnable::run);
    hearing[0] = other;
    Collections.shuffle(hearings, random);
    hearings.forEach(Runnable::run);
    hearings.forEach(Runnable::run);
    assertThat(other.sumE8).isEqualTo(one.sumE8);
    long all = 0;
    for (int i = 0; i < count; i++) {
      assertThat(other.weightE8("I" + i, count)).isEqualTo(one.weightE8("I" + i, count));
      all += one.weightE8("I" + i, count);
    }
    assertThat(all).isBetween(E8.ONE - count, E8.ONE + count);
  }

  @Property(tries = 1000)
  void kellyGrowsWithTheWinRateAndThePayoffAndIsNeverAboveTheCap(
      @ForAll @LongRange(min = 1, max = 100_000_000) long rate,
      @ForAll @LongRange(min = 1, max = 10_000_000_000L) long payoff,
      @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
    long full = KellyShare.full(rate, payoff);
    assertThat(KellyShare.full(Math.min(E8.ONE, rate + more), payoff)).isGreaterThanOrEqualTo(full);
    assertThat(KellyShare.full(rate, payoff + more)).isGreaterThanOrEqualTo(full);
    assertThat(full).isLessThanOrEqualTo(rate);
  }

  @Provide
  Arbitrary<Sizing> sizings() {
    Arbitrary<BigDecimal> shares =
        Arbitraries.integers().between(1, 10_000).map(i -> BigDecimal.valueOf(i, 4));
    Arbitrary<Sizing> plain =
        Combinators.combine(Arbitraries.of("fraction", "volatility", "risk"), shares)
            .as((key, share) -> Sizes.given(key, share.toPlainString()));
    Arbitrary<Sizing> spread =
        Combinators.combine(shares, Arbitraries.integers().between(1, 30))
            .as((share, over) -> Sizes.given(new Spread(Spread.By.EQUAL, share, over)));
    Arbitrary<Sizing> kelly =
        Combinators.combine(shares, shares, shares)
            .as(
                (rate, part, cap) ->
                    Sizes.given(
                        new Kelly(rate, BigDecimal.TEN, part, cap, 1, new BigDecimal("0.01"))));
    Arbitrary<BigDecimal> lots =
        Arbitraries.of("1", "0.00000001", "0.001", "7").map(BigDecimal::new);
    return Combinators.combine(Arbitraries.oneOf(plain, spread, kelly), lots).as(Sizes::inLots);
  }

  @Provide
  Arbitrary<Worth> worths() {
    Arbitrary<Long> prices = Arbitraries.longs().between(1_000, 1_000_000_000_000L);
    return Combinators.combine(prices, prices, Arbitraries.longs().between(0, 100_000_000_000_000L))
        .as(
            (price, measure, equity) ->
                new Worth("X", price, price - measure, measure, 1, equity, free(price)))
        .filter(worth -> worth.stopE8() != 0);
  }

  private static Outlay free(long priceE8) {
    return Outlay.ours(priceE8, Fees.none().schedule());
  }

  private static Worth strong(Worth worth, double strength) {
    return new Worth(
        worth.instrument(),
        worth.priceE8(),
        worth.stopE8(),
        worth.measureE8(),
        strength,
        worth.equityE8(),
        worth.outlay());
  }

  private static long quantity(Sizing sizing, Worth worth) {
    return new Sizer(sizing).size(worth, new TradeRecord(), new Calmness()).quantityE8();
  }

  /** Where too much is refused, more is not what it buys. */
  private static boolean isTooLarge(Sizing sizing, Worth worth) {
    Size size = new Sizer(sizing).size(worth, new TradeRecord(), new Calmness());
    return size.refusal() != null && size.refusal().code().equals("too-large");
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
