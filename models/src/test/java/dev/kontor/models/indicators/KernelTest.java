package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Series.closes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final double ABSENT = Double.NaN;

  @Test
  void aCrossingLooksThroughTies() {
    List<Bar> bars = closes(1, 2, 2, 3, 2, 3, 2, 1, 3);
    assertThat(Series.condition("crossesAbove(close, 2)", bars))
        .containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 1);
    assertThat(Series.condition("crossesBelow(close, 2)", bars))
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0);
  }

  @Test
  void theFirstSideIsNoCrossing() {
    assertThat(Series.condition("crossesAbove(close, 2)", closes(2, 3, 4)))
        .containsExactly(0, 0, 0);
  }

  @Test
  void aCrossingOfAbsentValuesIsAbsent() {
    assertThat(Series.condition("crossesAbove(close, sma(3))", closes(3, 2, 1, 4)))
        .containsExactly(ABSENT, ABSENT, 0, 1);
  }

  @Test
  void bracketsReachBack() {
    assertThat(Series.of("close[1]", closes(1, 2, 3))).containsExactly(ABSENT, 1, 2);
    assertThat(Series.of("sma(2)[1]", closes(1, 3, 5, 7))).containsExactly(ABSENT, ABSENT, 2, 4);
    assertThat(Series.of("close - close[2]", closes(1, 3, 6, 10)))
        .containsExactly(ABSENT, ABSENT, 5, 7);
  }

  @Test
  void changeAndRateLookBackSomeBars() {
    assertThat(Series.of("change(2)", closes(1, 3, 6, 10))).containsExactly(ABSENT, ABSENT, 5, 7);
    assertThat(Series.of("rate(1)", closes(2, 3, 6))).containsExactly(ABSENT, 0.5, 1);
  }

  @Test
  void aStreakCountsTheBarsInARow() {
    assertThat(Series.of("streak(close > 2)", closes(3, 3, 1, 3))).containsExactly(1, 2, 0, 1);
  }

  @Test
  void aSampleDeviatesMoreThanAPopulation() {
    assertThat(Series.of("deviation(close, 2, 'sample')", closes(1, 3))[1]).isEqualTo(Math.sqrt(2));
    assertThat(Series.of("deviation(close, 2)", closes(1, 3))[1]).isEqualTo(1);
  }

  @Property(tries = 200)
  void theMeanOfEqualPricesIsThatPrice(
      @ForAll @IntRange(min = 1, max = 10_000_000) int cents,
      @ForAll @IntRange(min = 1, max = 60) int n) {
    double[] same = new double[3 * n];
    Arrays.fill(same, cents / 100.0);
    assertThat(Series.of("sma(" + n + ")", closes(same))).endsWith(cents / 100.0);
  }

  @Property(tries = 200)
  void aMeanIsTheNumberNearestToTheExactOne(
      @ForAll @Size(min = 20, max = 60) List<@IntRange(min = 1, max = 1_000_000) Integer> cents,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    double[] prices = cents.stream().mapToDouble(cent -> cent / 100.0).toArray();
    double[] means = Series.of("sma(" + n + ")", closes(prices));
    for (int i = n - 1; i < prices.length; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = i - n + 1; k <= i; k++) {
        sum = sum.add(new BigDecimal(prices[k]));
      }
      BigDecimal exact = sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
      double miss = new BigDecimal(means[i]).subtract(exact).abs().doubleValue();
      assertThat(miss).isLessThanOrEqualTo(Math.ulp(means[i]) * 0.500001);
    }
  }

  @Property(tries = 200)
  void whatDoesNotMoveHasNoDeviationAndNoPlaceInItsBands(
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double price,
      @ForAll @IntRange(min = 2, max = 60) int n) {
    double[] same = new double[n];
    Arrays.fill(same, price);
    assertThat(Series.of("deviation(" + n + ")", closes(same))[n - 1]).isZero();
    assertThat(Series.of("bollinger(" + n + ").position", closes(same))[n - 1]).isNaN();
  }

  @Test
  void aDivisionByZeroIsAbsent() {
    assertThat(Series.of("1 / (close - 2)", closes(1, 2, 4))).containsExactly(-1, ABSENT, 0.5);
  }

  @Property(tries = 100)
  void aLaterBarChangesNoEarlierValue(
      @ForAll @Size(min = 30, max = 60) List<@DoubleRange(min = 1, max = 9) Double> prices) {
    List<Bar> bars = closes(prices.stream().mapToDouble(p -> p).toArray());
    double[] all =
        Series.of("macd(3, 5, 2).signal + bollinger(4).upper + rsi(3) + highest(4)", bars);
    double[] some =
        Series.of(
            "macd(3, 5, 2).signal + bollinger(4).upper + rsi(3) + highest(4)", bars.subList(0, 20));
    assertThat(Arrays.copyOf(all, 20)).containsExactly(some);
  }

  @Test
  void anotherStrategyTakesOverWhatBothCompute() {
    IndicatorCompiler before = new IndicatorCompiler();
    number(before, "rsi(3)");
    number(before, "ema(4)");
    IndicatorSet old = before.build();
    IndicatorCompiler after = new IndicatorCompiler();
    int fresh = number(after, "sma(2)");
    int shared = number(after, "ema(close, 4)");
    IndicatorSet young = after.build();
    List<Bar> bars = closes(1, 5, 2, 8, 3, 7);
    double[] memory = old.fresh();
    bars.subList(0, 5).forEach(bar -> old.update(memory, bar));

    double[] adopted = young.adopt(old.layout(), memory);
    young.update(adopted, bars.get(5));

    assertThat(adopted[shared]).isEqualTo(Series.of("ema(4)", bars)[5]);
    assertThat(adopted[fresh]).isNaN();
  }

  @Test
  void aBarWithMoreFieldsKeepsThoseItHad() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int close = number(compiler, "close");
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    set.update(memory, closes(4).get(0));
    long[] older = set.layout();
    older[2]--;
    assertThat(set.adopt(older, memory)[close]).isEqualTo(4);
  }

  @Test
  void theSameStrategyTakesOverAll() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    number(compiler, "rsi(3)");
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    set.update(memory, closes(4).get(0));
    assertThat(set.adopt(set.layout(), memory)).isSameAs(memory);
  }

  @Test
  void equalValuesShareAPlaceUnderAnyName() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    Definitions names = new Definitions();
    names.define("fast", "ema(close, 3)");
    int named = compiler.number(names.resolve(Definitions.parse("fast")), Series.MINUTE);
    assertThat(number(compiler, "ema(3)")).isEqualTo(named);
    assertThat(number(compiler, "ema(close, 3, 'first')")).isEqualTo(named);
    assertThat(number(compiler, "ema(close, 3, 'sma')")).isNotEqualTo(named);
  }

  @Test
  void whatIndicatorsHaveInCommonIsComputedOnce() {
    assertThat(more("bollinger(5, 2)", "sma(5)", "variance(5)")).isEqualTo(5);
    assertThat(more("deviation(5)", "bollinger(5, 2)")).isEqualTo(1);
    assertThat(more("williamsR(5)", "stochastic(5, 3, 3)")).isEqualTo(1);
    assertThat(more("donchian(5)", "highest(high, 5)", "lowest(low, 5)")).isEqualTo(5);
    assertThat(more("keltner(20, 2, 10)", "ema(20)", "atr(10)")).isEqualTo(5);
  }

  /** How many places a value takes beside others. */
  private static int more(String text, String... others) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    for (String other : others) {
      number(compiler, other);
    }
    int before = compiler.build().fresh().length;
    number(compiler, text);
    return compiler.build().fresh().length - before;
  }

  @Test
  void whatIndicatorsHaveInCommonGoesOnInAnotherStrategy() {
    IndicatorCompiler before = new IndicatorCompiler();
    number(before, "donchian(3)");
    IndicatorSet old = before.build();
    IndicatorCompiler after = new IndicatorCompiler();
    int place = number(after, "williamsR(3)");
    IndicatorSet young = after.build();
    List<Bar> bars = closes(1, 5, 2, 8, 3, 7);
    double[] memory = old.fresh();
    bars.subList(0, 5).forEach(bar -> old.update(memory, bar));

    double[] adopted = young.adopt(old.layout(), memory);
    young.update(adopted, bars.get(5));

    assertThat(adopted[place]).isEqualTo(Series.of("williamsR(3)", bars)[5]);
  }

  @Test
  void aCoarseValueIsTheOneOfTheLastClosedBar() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = number(compiler, "close - at(close, '5m')");
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    set.update(memory, Series.bar(0, 1, 1, 1, 1));
    assertThat(memory[place]).isNaN();
    Bar fine = Series.bar(4, 3, 3, 3, 3);
    set.update(
        memory,
        new Bar("X", 0, 300_000, fine.openE8(), fine.highE8(), fine.lowE8(), fine.closeE8(), 0));
    set.update(memory, Series.bar(5, 7, 7, 7, 7));
    assertThat(memory[place]).isEqualTo(4);
    assertThat(set.timeframes()).containsExactly(Timeframe.of("1m"), Timeframe.of("5m"));
  }

  private static int number(IndicatorCompiler compiler, String text) {
    return compiler.number(new Definitions().resolve(Definitions.parse(text)), Series.MINUTE);
  }
}
