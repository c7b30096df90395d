package dev.kontor.models.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** The parts that look at the last n values give what a fresh computation over those gives. */
class WindowPartsTest {
  private static final int LONG = 10_000_000;

  private final Site site = new Site(new int[0], List.of(), 0, 0);

  @Property(tries = 200)
  void allAreWhatAFreshComputationGives(
      @ForAll("jumpy") double[] values, @ForAll @IntRange(min = 1, max = 12) int n) {
    Parts parts = new Parts(n);
    for (int i = 0; i < values.length; i++) {
      parts.push(values[i], weight(i));
      assertThat(parts.moments.isFull(parts.m)).isEqualTo(i >= n - 1);
      if (i >= n - 1) {
        parts.isFresh(Arrays.copyOfRange(values, i - n + 1, i + 1), i - n + 1);
      }
    }
  }

  @Property(tries = 100)
  void whatDoesNotMoveIsExact(
      @ForAll("jumpy") double[] before,
      @ForAll @DoubleRange(min = 1e-6, max = 1e7) @Scale(6) double price,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    Parts parts = new Parts(n);
    for (double value : before) {
      parts.push(value, 1);
    }
    for (int i = 1; i <= 3 * n; i++) {
      parts.push(price, i % 3);
      if (i >= n) {
        assertThat(parts.moments.mean(parts.m)).isEqualTo(price);
        assertThat(parts.moments.squares(parts.m)).isZero();
        assertThat(parts.moments.cubes(parts.m)).isZero();
        assertThat(parts.comoments.products(parts.m)).isZero();
        assertThat(parts.highest.value(parts.m)).isEqualTo(price);
        if (n > 1 || i % 3 > 0) {
          assertThat(parts.weighted.value(parts.m)).isEqualTo(price);
        }
      }
    }
  }

  @Test
  void tenMillionBarsDoNotDrift() {
    int n = 50;
    Parts parts = new Parts(n);
    Random random = new Random(7);
    double[] last = new double[n];
    double price = 100;
    for (int i = 0; i < LONG; i++) {
      price = i % 1_000_000 == 0 ? 1e7 : i % 1_000_000 == 1 ? 0.01 : price + random.nextDouble();
      parts.push(price, weight(i));
      last[i % n] = price;
    }
    double[] window = new double[n];
    for (int i = 0; i < n; i++) {
      window[i] = last[(LONG + i) % n];
    }
    parts.isFresh(window, LONG - n);
  }

  @Test
  void aTotalOfTenMillionDoesNotDrift() {
    Total total = new Total(site);
    double[] m = new double[site.end()];
    Random random = new Random(7);
    long exact = 0;
    for (int i = 0; i < LONG; i++) {
      long volume = random.nextLong(200_000_000_000L) - 100_000_000_000L;
      exact += volume;
      total.add(m, volume / 1e8);
    }
    double fresh = exact / 1e8;
    assertThat(total.value(m)).isCloseTo(fresh, within(2 * Math.ulp(fresh)));
  }

  /** Small steps, some repeated values, now and then one of another magnitude. */
  @Provide
  Arbitrary<double[]> jumpy() {
    Arbitrary<Double> value =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(-300, 300).map(i -> 1 + i / 1000.0)),
            Tuple.of(2, Arbitraries.just(1.0)),
            Tuple.of(1, Arbitraries.of(1e7, 1e-6, -3e4)));
    return value.array(double[].class).ofMinSize(1).ofMaxSize(80);
  }

  private static double weight(int i) {
    return i % 5;
  }

  /** All parts beside each other in one memory. */
  private static final class Parts {
    final Moments moments;
    final Comoments comoments;
    final MeanByWeight weighted;
    final BlockSum sum;
    final Extremum highest;
    final Extremum lowest;
    final double[] m;

    Parts(int n) {
      Site site = new Site(new int[0], List.of(), 0, 0);
      moments = new Moments(site, n, 3);
      comoments = new Comoments(site, n);
      weighted = new MeanByWeight(site, n);
      sum = new BlockSum(site, n);
      highest = Extremum.highest(site, n);
      lowest = Extremum.lowest(site, n);
      m = new double[site.end()];
    }

    void push(double x, double weight) {
      moments.push(m, x);
      comoments.push(m, x, other(x));
      weighted.push(m, x, weight);
      sum.push(m, x);
      highest.next(m, x);
      lowest.next(m, x);
    }

    /** Tolerances are 1e-9 of what the window's largest distance from the mean contributes. */
    void isFresh(double[] window, int first) {
      double n = window.length;
      double mean = Arrays.stream(window).sum() / n;
      double far = Arrays.stream(window).map(x -> Math.abs(x - mean)).max().orElseThrow();
      double size = Arrays.stream(window).map(Math::abs).max().orElseThrow();
      double otherMean = Arrays.stream(window).map(Parts::other).sum() / n;
      double squares = 0;
      double cubes = 0;
      double products = 0;
      double weights = 0;
      double moments = 0;
      for (int i = 0; i < n; i++) {
        double d = window[i] - mean;
        squares += d * d;
        cubes += d * d * d;
        products += d * (other(window[i]) - otherMean);
        weights += weight(first + i);
        moments += weight(first + i) * window[i];
      }
      assertThat(this.moments.mean(m)).isCloseTo(mean, within(1e-12 * size));
      assertThat(this.moments.squares(m)).isCloseTo(squares, within(1e-9 * far * far));
      assertThat(this.moments.cubes(m)).isCloseTo(cubes, within(1e-9 * far * far * far));
      assertThat(comoments.squaresOfA(m)).isCloseTo(squares, within(1e-9 * far * far));
      assertThat(comoments.products(m)).isCloseTo(products, within(1e-9 * far * far));
      assertThat(sum.value(m)).isCloseTo(mean * n, within(1e-12 * n * size));
      if (weights == 0) {
        assertThat(weighted.value(m)).isNaN();
      } else {
        assertThat(weighted.value(m)).isCloseTo(moments / weights, within(1e-12 * size));
      }
      assertThat(highest.value(m)).isEqualTo(Arrays.stream(window).max().orElseThrow());
      assertThat(lowest.value(m)).isEqualTo(Arrays.stream(window).min().orElseThrow());
    }

    private static double other(double x) {
      return x * 1000 % 7;
    }
  }
}
