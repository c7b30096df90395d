package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every function that there is, whatever it computes. */
class CatalogTest {
  private static final int BARS = 600;

  static Stream<String> outputs() {
    return Catalog.all().stream().flatMap(CatalogTest::outputs);
  }

  /** A sample call of a function, for each of its outputs. */
  private static Stream<String> outputs(IndicatorFunction function) {
    String call =
        function.name()
            + "("
            + String.join(", ", function.parameters().stream().map(CatalogTest::sample).toList())
            + ")";
    return function.outputs().size() == 1
        ? Stream.of(call)
        : function.outputs().stream().map(output -> call + "." + output);
  }

  private static String sample(Parameter parameter) {
    Object fallback = parameter.fallback();
    return switch (parameter.kind()) {
      case SERIES -> fallback == null ? "close / open" : fallback.toString();
      case CONDITION -> "close > open";
      case OPTION -> "'" + fallback + "'";
      case LENGTH -> fallback == null ? "7" : Integer.toString(((Double) fallback).intValue());
      case FACTOR -> fallback == null ? "1" : fallback.toString();
    };
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void isAbsentAtFirstAndPresentEverAfter(String text) {
    double[] values = run(text, walk(), BARS);
    int warm = 0;
    while (warm < BARS && Double.isNaN(values[warm])) {
      warm++;
    }
    assertThat(Arrays.copyOfRange(values, warm, BARS)).isNotEmpty().doesNotContain(Double.NaN);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void goesOnFromACopyOfItsMemory(String text) {
    List<Bar> bars = walk();
    double[] through = run(text, bars, BARS);
    for (int pause : new int[] {0, 1, 10, 100, 311}) {
      assertThat(run(text, bars, pause)).as("paused at %d", pause).containsExactly(through);
    }
  }

  @Property(tries = 40)
  void isNeverInfinite(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars, @ForAll("texts") String text) {
    for (double value : run(text, bars, bars.size())) {
      assertThat(Double.isInfinite(value)).as(text).isFalse();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(outputs().toList());
  }

  @Test
  void twentyAtTheirUsualLengthsFitInEightKilobytes() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    for (String text :
        List.of(
            "sma(20)",
            "ema(20)",
            "wma(20)",
            "hma(20)",
            "kama()",
            "vwma(20)",
            "macd()",
            "adx()",
            "aroon()",
            "sar()",
            "superTrend()",
            "vortex()",
            "linearRegression()",
            "rsi()",
            "stochastic()",
            "stochRsi()",
            "cci()",
            "ultimate()",
            "bollinger()",
            "ichimoku()")) {
      place(compiler, text);
    }
    assertThat(8 * compiler.build().fresh().length).isLessThanOrEqualTo(8192);
  }

  /** The values, bar by bar; from one bar on in other hands that got nothing but the memory. */
  private static double[] run(String text, List<Bar> bars, int pause) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = place(compiler, text);
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    double[] values = new double[bars.size()];
    for (int i = 0; i < values.length; i++) {
      if (i == pause) {
        IndicatorCompiler other = new IndicatorCompiler();
        place(other, text);
        set = other.build();
        memory = memory.clone();
      }
      set.update(memory, bars.get(i));
      values[i] = memory[place];
    }
    return values;
  }

  private static int place(IndicatorCompiler compiler, String text) {
    var expression = new Definitions().resolve(Definitions.parse(text));
    return compiler.isCondition(expression, Series.MINUTE)
        ? compiler.condition(expression, Series.MINUTE)
        : compiler.number(expression, Series.MINUTE);
  }

  private static List<Bar> walk() {
    Random random = new Random(42);
    List<Bar> bars = new ArrayList<>();
    double price = 100;
    for (int i = 0; i < BARS; i++) {
      double open = price * (1 + 0.001 * random.nextGaussian());
      double close = open * (1 + 0.01 * random.nextGaussian());
      double high = Math.max(open, close) * (1 + 0.004 * random.nextDouble());
      double low = Math.min(open, close) * (1 - 0.004 * random.nextDouble());
      bars.add(Series.bar(i, open, high, low, close, 1 + 9 * random.nextDouble()));
      price = close;
    }
    return bars;
  }
}
