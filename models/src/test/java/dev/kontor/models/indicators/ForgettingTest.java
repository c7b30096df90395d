package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has left a window has left nothing behind. */
class ForgettingTest {
  private static final int N = 7;

  /** An average of what stands still is that, to the last digit: no crossing fires by rounding. */
  @Property(tries = 200)
  void whatStandsStillIsItsAverage(
      @ForAll @IntRange(min = 1, max = 100_000_000) int cents,
      @ForAll @IntRange(min = 1, max = 60) int n) {
    double[] noise = new double[n + 7];
    Arrays.setAll(noise, i -> 1 + (i * 7919 % 1000) / 100.0);
    double[] closes = new double[3 * n + 20];
    Arrays.fill(closes, cents / 100.0);
    double[] after = Arrays.copyOf(noise, noise.length + closes.length);
    System.arraycopy(closes, 0, after, noise.length, closes.length);
    for (String average : new String[] {"sma", "wma", "hma", "vwma"}) {
      double[] distance = Series.of("close - " + average + "(" + n + ")", Series.closes(after));
      assertThat(distance[distance.length - 1]).as(average).isZero();
    }
    for (String average : new String[] {"ema", "dema", "tema", "kama", "wilder"}) {
      double[] distance = Series.of("close - " + average + "(" + n + ")", Series.closes(closes));
      assertThat(distance[distance.length - 1]).as(average).isZero();
    }
    double[] slope = Series.of("linearRegression(" + (n + 1) + ").slope", Series.closes(after));
    assertThat(slope[slope.length - 1]).isZero();
  }

  /** Prices of a hundred, some of ten million, and ever after about a ten thousandth. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sma(7)",
        "wma(7)",
        "hma(7)",
        "vwma(7)",
        "linearRegression(7)",
        "linearRegression(7).slope",
        "linearRegression(7).r2",
        "aroon(7)",
        "vortex(7)",
        "stochastic(7, 3, 3).d",
        "williamsR(7)",
        "cci(7)",
        "roc(7)",
        "momentum(7)",
        "ultimate(3, 5, 7)",
        "awesome(3, 7)",
        "cmo(7)",
        "ichimoku(3, 5, 7, 4).spanB"
      })
  void isWhatAFreshStartGives(String text) {
    List<Bar> bars = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      double size = i >= 200 ? 1e-4 : i % 50 == 49 ? 1e7 : 100;
      double low = size * (1 + random.nextDouble());
      double high = low * 1.3;
      double close = low + (high - low) * random.nextDouble();
      bars.add(Series.bar(i, low, high, low, close, size == 1e7 ? 1e9 : random.nextDouble()));
    }
    double[] through = Series.of(text, bars);
    double[] fresh = Series.of(text, bars.subList(201, 400));
    for (int i = 2 * N; i < fresh.length; i++) {
      assertThat(through[201 + i])
          .as("%s at %d", text, i)
          .isCloseTo(fresh[i], within(1e-9 * Math.abs(fresh[i]) + 1e-15));
    }
  }
}
