package dev.kontor.models.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DelayTest {
  private static final int MANY = 20_000;

  @ParameterizedTest
  @EnumSource
  void theMeanIsTheMean(Latency.Model model) {
    assertThat(Arrays.stream(drawn(model, 0)).average().orElseThrow())
        .as("rounded down to milliseconds")
        .isCloseTo(999.5, within(20.0));
  }

  @Test
  void halfOfAnExponentialIsBelowItsMedian() {
    double median = 1_000 * Math.log(2);
    assertThat(Arrays.stream(drawn(Latency.Model.EXPONENTIAL, 0)).filter(d -> d < median).count())
        .isCloseTo(MANY / 2, within(300L));
  }

  @Test
  void theLogarithmOfALognormalDeviatesBySigma() {
    double[] logs =
        Arrays.stream(drawn(Latency.Model.LOGNORMAL, 0))
            .mapToDouble(d -> Math.log(d + 0.5))
            .toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).average().orElseThrow();
    assertThat(Math.sqrt(variance)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void aNameHasOneDelayAndAnotherSeedAnother() {
    assertThat(drawn(Latency.Model.LOGNORMAL, 3)).isEqualTo(drawn(Latency.Model.LOGNORMAL, 3));
    assertThat(drawn(Latency.Model.LOGNORMAL, 3)).isNotEqualTo(drawn(Latency.Model.LOGNORMAL, 4));
  }

  /** From the tables of the standard normal distribution. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8413447460685429, 1",
    "0.975, 1.959963984540054",
    "0.001, -3.090232306167813",
    "0.999, 3.090232306167813"
  })
  void theNormalQuantileIsThatOfTheTables(double chance, double quantile) {
    assertThat(Normal.quantile(chance)).isCloseTo(quantile, within(1e-8));
  }

  private static long[] drawn(Latency.Model model, long seed) {
    Delay delay = new Delay(new Latency(model, Duration.ofSeconds(1), new BigDecimal("0.5"), seed));
    return IntStream.range(0, MANY).mapToLong(i -> delay.of("order-" + i)).toArray();
  }
}
