package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A split told at its time gives the same values from then on as a history that was adjusted for it
 * from the start.
 */
class SplitLawTest {
  static Stream<String> texts() {
    return Stream.concat(
        CatalogTest.outputs(),
        Stream.of(
            "close[3]",
            "hlc3 - open[2]",
            "sma(close * volume, 9)",
            "ema(close, 9, 'sma')",
            "atr(5, 'sma')",
            "deviation(close - open, 9, 'sample')",
            "correlation(close, volume, 9)",
            "beta(close, open, 9)",
            "crossesAbove(ema(close, 3), sma(close, 9))",
            "crossesBelow(change(close, 2), 0)",
            "streak(close > sma(close, 5))",
            "valueWhen(close > open, volume)",
            "vwap('session')",
            "vwap('session').deviation",
            "vwap('week', 9)",
            "log(close / close[1])",
            "sma(log(high / low), 7)",
            "highest(sqrt(close), 9)",
            "ema(1 / close, 5)",
            "volume > 0 ? close : open[1]",
            "macd(3, 7, 3).histogram / atr(5)",
            "ta4j('EMAIndicator', close, 9)",
            "ta4j('ADXIndicator', 5)"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyFunctionGoesOnToTheLastDigitIfTheRatioIsAPowerOfTwo(String text) {
    for (List<Bar> bars : WALKS) {
      for (long[] ratio : new long[][] {{4, 1}, {1, 4}}) {
        assertThat(told(text, bars, ratio[0], ratio[1], bars.size() / 2))
            .as("%s at %d for %d", text, ratio[0], ratio[1])
            .containsExactly(adjusted(text, bars, bars.size() / 2));
      }
    }
  }

  @Property(tries = 250)
  void aPowerOfTwoToTheLastDigit(
      @ForAll(supplier = Walks.class) List<Bar> bars,
      @ForAll("anyText") String text,
      @ForAll @IntRange(min = 0, max = 29) int at,
      @ForAll boolean reverse) {
    assertThat(told(text, bars, reverse ? 1 : 4, reverse ? 4 : 1, at))
        .as(text)
        .containsExactly(adjusted(text, bars, at));
  }

  /**
   * Any other ratio is rounded in each cell, as each price of an adjusted history is in its own
   * way, so the last digits differ; and where two prices were equal to the last digit, one may now
   * be above the other. So this walk has no two equal prices.
   */
  @Property(tries = 250)
  void anyOtherRatioToAsManyDigitsAsThereAre(
      @ForAll long seed,
      @ForAll("anyText") String text,
      @ForAll @IntRange(min = 0, max = 79) int at,
      @ForAll("ratios") long[] ratio) {
    List<Bar> bars = uneven(seed);
    double[] told = told(text, bars, ratio[0], ratio[1], at);
    double[] adjusted = adjusted(text, bars, at);
    for (int i = 0; i < told.length; i++) {
      assertThat(isClose(told[i], adjusted[i]))
          .as(
              "%s, %d bars after %d for %d at %d: told %s, adjusted %s",
              text, i, ratio[0], ratio[1], at, told[i], adjusted[i])
          .isTrue();
    }
  }

  private static boolean isClose(double a, double b) {
    return Double.isNaN(a) == Double.isNaN(b)
        && !(Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
  }

  @Provide
  Arbitrary<long[]> ratios() {
    return Arbitraries.of(
        new long[] {5, 1},
        new long[] {3, 1},
        new long[] {7, 1},
        new long[] {3, 2},
        new long[] {1, 10},
        new long[] {1, 20});
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.of(texts().toList());
  }

  @Test
  void everythingInTheCatalogHasAPower() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    texts().forEach(text -> place(compiler, text));
    assertThat(compiler.build().beginAnewAtSplits()).isEmpty();
  }

  /** Prices and volumes are such that each of the ratios is exact in units of 1e-8. */
  private static List<Bar> uneven(long seed) {
    Random random = new Random(seed);
    List<Bar> bars = new ArrayList<>();
    long unit = 420;
    long price = 25_000_000;
    for (int i = 0; i < 120; i++) {
      long open = price + random.nextInt(-400_000, 400_000);
      price = open + random.nextInt(-700_000, 700_000);
      long high = Math.max(open, price) + random.nextInt(1, 300_000);
      long low = Math.min(open, price) - random.nextInt(1, 300_000);
      bars.add(
          new Bar(
              "X",
              i * 60_000L,
              (i + 1) * 60_000L,
              open * unit,
              high * unit,
              low * unit,
              price * unit,
              random.nextLong(1, 200_000_000) * unit));
    }
    return bars;
  }

  /** What says something of amounts as such is not told, and begins anew: absent, never wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sma(log(close), 4)",
        "ema(close + 5, 3)",
        "ema(sma(close + volume, 2), 3)",
        "streak(close > 90)",
        "crossesAbove(close, 100)",
        "highest(close * volume + close, 3)",
        "sma(ta4j('EMAIndicator', close, 3), 2)"
      })
  void whatFollowsNoPowerBeginsAnew(String text) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    place(compiler, text);
    assertThat(compiler.build().beginAnewAtSplits()).isNotEmpty();
    List<Bar> bars = uneven(1);
    int at = 60;
    double[] told = told(text, bars, 4, 1, at);
    double[] adjusted = adjusted(text, bars, at);
    assertThat(told[0]).isNaN();
    for (int i = 0; i < told.length; i++) {
      boolean streak = text.startsWith("streak");
      assertThat(Double.isNaN(told[i]) || isClose(told[i], adjusted[i]) || i < 40 || streak)
          .as("%d bars after: %s, not %s", i, told[i], adjusted[i])
          .isTrue();
    }
  }

  private static final List<List<Bar>> WALKS = new Walks().get().sampleStream().limit(3).toList();

  /** The values from the split on, of a history in old shares before it. */
  static double[] told(String text, List<Bar> bars, long to, long from, int at) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = place(compiler, text);
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    Split back = new Split("X", 0, from, to);
    for (Bar bar : bars.subList(0, at)) {
      set.update(memory, back.adjust(bar));
    }
    set.split(memory, "X", new Split("X", 0, to, from));
    return rest(set, memory, place, bars, at);
  }

  static double[] adjusted(String text, List<Bar> bars, int at) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = place(compiler, text);
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    bars.subList(0, at).forEach(bar -> set.update(memory, bar));
    return rest(set, memory, place, bars, at);
  }

  private static double[] rest(
      IndicatorSet set, double[] memory, int place, List<Bar> bars, int at) {
    List<Double> values = new ArrayList<>();
    values.add(memory[place]);
    for (Bar bar : bars.subList(at, bars.size())) {
      set.update(memory, bar);
      values.add(memory[place]);
    }
    return values.stream().mapToDouble(value -> value).toArray();
  }

  static int place(IndicatorCompiler compiler, String text) {
    var expression = new Definitions().resolve(Definitions.parse(text));
    return compiler.isCondition(expression, Series.MINUTE)
        ? compiler.condition(expression, Series.MINUTE)
        : compiler.number(expression, Series.MINUTE);
  }
}
