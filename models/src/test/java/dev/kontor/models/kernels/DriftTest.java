package dev.kontor.models.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After ten million values, a running sum is what the window says. */
class DriftTest {
  private static final int BARS = 10_000_000;
  private static final int N = 37;

  private final Site site = Cells.site();

  @Test
  void aMeanDoesNotDrift() {
    Mean mean = new Mean(site, N);
    double[] window = new double[N];
    double[] m = Cells.of(site);
    run(window, x -> mean.next(m, x));
    assertThat(mean.value(m)).isCloseTo(fresh(window, false), within(1e-12 * mean.value(m)));
  }

  @Test
  void aWeightedMeanDoesNotDrift() {
    WeightedMean mean = new WeightedMean(site, N);
    double[] window = new double[N];
    double[] m = Cells.of(site);
    run(window, x -> mean.next(m, x));
    assertThat(mean.value(m)).isCloseTo(fresh(window, true), within(1e-12 * mean.value(m)));
    assertThat(mean.mean(m)).isCloseTo(fresh(window, false), within(1e-12 * mean.mean(m)));
  }

  @Test
  void whatStandsStillIsItsOwnMean() {
    Mean mean = new Mean(site, N);
    WeightedMean weighted = new WeightedMean(site, N);
    double[] m = Cells.of(site);
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextInt(10_000_000) / 100.0;
      for (int j = 0; j < N + 10; j++) {
        mean.next(m, x);
        weighted.next(m, x);
      }
      assertThat(mean.value(m)).isEqualTo(x);
      assertThat(weighted.value(m)).isEqualTo(x);
      assertThat(weighted.moment(m)).isZero();
      mean.next(m, random.nextDouble());
      weighted.next(m, random.nextDouble());
    }
  }

  private interface Step {
    void take(double x);
  }

  /**
   * A walk with a price of 1e7 and one of 1e-6 now and then; the window's place 0 is the oldest.
   */
  private static void run(double[] window, Step step) {
    Random random = new Random(7);
    double price = 100;
    for (int i = 0; i < BARS; i++) {
      price = Math.max(1, price + random.nextDouble() - 0.5);
      double x = i % 1000 == 0 ? 1e7 : i % 1000 == 500 ? 1e-6 : price;
      step.take(x);
      if (i >= BARS - N) {
        window[i - (BARS - N)] = x;
      }
    }
  }

  private static double fresh(double[] window, boolean weighted) {
    BigDecimal sum = BigDecimal.ZERO;
    long weights = 0;
    for (int i = 0; i < N; i++) {
      int weight = weighted ? i + 1 : 1;
      sum = sum.add(new BigDecimal(window[i]).multiply(BigDecimal.valueOf(weight)));
      weights += weight;
    }
    return sum.divide(BigDecimal.valueOf(weights), MathContext.DECIMAL64).doubleValue();
  }
}
