package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Comparison.ofNumbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What neither ta4j nor TA-Lib has is its published formula, computed afresh on every bar. */
class RangeVolatilityTest {
  private static final double LN2 = Math.log(2);

  @Property(tries = 60)
  void theEstimatesAreTheirFormulas(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    same("parkinson", bars, n, n - 1, w -> mean(w, b -> square(log(b.high(), b.low()))) / 4 / LN2);
    same(
        "garmanKlass",
        bars,
        n,
        n - 1,
        w ->
            mean(w, b -> square(log(b.high(), b.low()))) / 2
                - (2 * LN2 - 1) * mean(w, b -> square(log(b.close(), b.open()))));
    same("rogersSatchell", bars, n, n - 1, w -> mean(w, RangeVolatilityTest::rogersSatchell));
    same("yangZhang", bars, n, n, RangeVolatilityTest::yangZhang);
    same("realised", bars, n, n, w -> variance(returns(w, Bar::close), 1));
  }

  @Property(tries = 60)
  void chaikinsVolatilityIsTheChangeOfTheAverageRange(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    double[] average = Series.of("ema(high - low, " + n + ")", bars);
    double[] change = new double[bars.size()];
    boolean[] undefined = new boolean[bars.size()];
    for (int i = 5; i < change.length; i++) {
      change[i] = 100 * (average[i] - average[i - 5]) / average[i - 5];
      undefined[i] = average[i - 5] == 0;
    }
    ofNumbers("chaikinVolatility(" + n + ", 5)", bars, 100)
        .except(undefined)
        .isAbsentFor(n + 4, change);
  }

  @Property(tries = 30)
  void realisedVolatilityIsAroundItsMeanOrZero(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 40) int n) {
    ofNumbers("realised(" + n + ", 1, 'population')", bars, 1e-3)
        .isAbsentFor(n, Series.of("deviation(logReturn(), " + n + ")", bars));
    ofNumbers("realised(" + n + ", 252, 'zero')", bars, 1e-3)
        .isAbsentFor(n, Series.of("sqrt(252 * sma(logReturn() * logReturn(), " + n + "))", bars));
  }

  /** Steps of a random walk inside each bar: all estimators measure the same volatility. */
  @Test
  void allEstimatesOfAWalkComeNearItsVolatility() {
    List<Bar> bars = new ArrayList<>();
    Random random = new Random(1);
    double log = Math.log(100);
    for (int i = 0; i < 5_000; i++) {
      double open = log;
      double high = log;
      double low = log;
      for (int step = 0; step < 400; step++) {
        log += 0.01 / 20 * random.nextGaussian();
        high = Math.max(high, log);
        low = Math.min(low, log);
      }
      bars.add(Series.bar(i, Math.exp(open), Math.exp(high), Math.exp(low), Math.exp(log)));
    }
    for (String name :
        List.of("realised", "parkinson", "garmanKlass", "rogersSatchell", "yangZhang")) {
      double[] values = Series.of(name + "(4900)", bars);
      assertThat(values[4_999]).as(name).isCloseTo(0.01, within(0.0007));
      assertThat(Series.of(name + "(4900, 4)", bars)[4_999])
          .isCloseTo(2 * values[4_999], within(1e-12));
    }
  }

  @Test
  void aBarThatIsNotPositiveIsPassedOver() {
    List<Bar> bars = new ArrayList<>(Series.closes(1, 2, 3, 5));
    bars.add(2, Series.bar(2, 1, 1, -1, 1));
    for (String text : List.of("parkinson(2)", "yangZhang(2)")) {
      double[] values = Series.of(text, bars);
      assertThat(values[2]).isNaN();
      assertThat(values[4]).isEqualTo(Series.of(text, Series.closes(1, 2, 3, 5))[3]);
    }
  }

  @Test
  void aBreakoutLeavesTheChannelOfTheBarsBefore() {
    List<Bar> bars = Series.closes(1, 3, 2, 4);
    assertThat(Series.of("donchian(2).upper", bars)).containsExactly(Double.NaN, 3, 3, 4);
    assertThat(Series.of("donchian(2).upper[1]", bars))
        .containsExactly(Double.NaN, Double.NaN, 3, 3);
    assertThat(Series.of("donchian(2).position", bars)).containsExactly(Double.NaN, 1, 0, 1);
  }

  private static void same(
      String name, List<Bar> bars, int n, int absent, ToDoubleFunction<List<Bar>> variance) {
    double[] fresh = new double[bars.size()];
    for (int i = absent; i < fresh.length; i++) {
      fresh[i] = Math.sqrt(Math.max(0, variance.applyAsDouble(bars.subList(i - absent, i + 1))));
    }
    // A log return carries the rounding of the price, so at least 1e-9 of a tenth of a percent.
    ofNumbers(name + "(" + n + ")", bars, 1e-3).isAbsentFor(absent, fresh);
  }

  private static double rogersSatchell(Bar b) {
    return log(b.high(), b.close()) * log(b.high(), b.open())
        + log(b.low(), b.close()) * log(b.low(), b.open());
  }

  private static double yangZhang(List<Bar> window) {
    List<Bar> bars = window.subList(1, window.size());
    double n = bars.size();
    double[] gaps = new double[bars.size()];
    double[] days = new double[bars.size()];
    for (int i = 0; i < n; i++) {
      gaps[i] = log(bars.get(i).open(), window.get(i).close());
      days[i] = log(bars.get(i).close(), bars.get(i).open());
    }
    double k = 0.34 / (1.34 + (n + 1) / (n - 1));
    return variance(gaps, 1)
        + k * variance(days, 1)
        + (1 - k) * mean(bars, RangeVolatilityTest::rogersSatchell);
  }

  private static double[] returns(List<Bar> window, ToDoubleFunction<Bar> price) {
    double[] returns = new double[window.size() - 1];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = log(price.applyAsDouble(window.get(i + 1)), price.applyAsDouble(window.get(i)));
    }
    return returns;
  }

  private static double variance(double[] values, int less) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(x -> square(x - mean)).sum() / (values.length - less);
  }

  private static double mean(List<Bar> bars, ToDoubleFunction<Bar> of) {
    return bars.stream().mapToDouble(of).average().orElseThrow();
  }

  private static double log(double a, double b) {
    return Math.log(a / b);
  }

  private static double square(double x) {
    return x * x;
  }
}
