package dev.kontor.models.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final double[] EXPECTED = {0.1, 0.2, 0.3, 0.25, 0.15};
  private static final long[] SEEN = {30, 20, 25, 15, 10};

  /** numpy: ((a-e)*log(a/e)).sum(); SciPy: entropy(a, e) + entropy(e, a) gives the same. */
  @Test
  void theStabilityIndexIsThatOfNumpyAndScipy() {
    assertThat(Drift.psi(EXPECTED, SEEN)).isCloseTo(0.3001943533553269, within(1e-15));
  }

  /** numpy: abs(cumsum(a) - cumsum(e)).max(). */
  @Test
  void theDistanceIsTheGreatestBetweenTheTwoSums() {
    assertThat(Drift.kolmogorovSmirnov(EXPECTED, SEEN)).isCloseTo(0.2, within(1e-15));
  }

  /** scipy.special.kolmogorov of the value that the correction for n makes of the distance. */
  @Test
  void theProbabilityIsThatOfScipy() {
    double n = 400;
    double factor = Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n);
    double[][] known = {
      {0.5, 0.9639452436648751},
      {1.0, 0.26999967167735456},
      {1.5, 0.022217962616525127},
      {2.0, 0.0006709252557796953}
    };
    for (double[] one : known) {
      assertThat(Drift.probability(one[0] / factor, 400)).isCloseTo(one[1], within(1e-12));
    }
    assertThat(Drift.probability(0, 400)).isEqualTo(1);
  }

  @Property
  void whatIsDistributedAsBeforeHasNotMovedAndNothingMovesByLessThanNothing(
      @ForAll @Size(min = 20, max = 200) double[] before,
      @ForAll @Size(min = 1, max = 200) double[] after,
      @ForAll @IntRange(min = 2, max = 20) int count) {
    Bins bins = Bins.of(before, count);
    long[] same = bins.count(before, 0, 1, before.length);
    if (Arrays.stream(before).anyMatch(Double::isFinite)) {
      assertThat(Drift.psi(bins.shares(), same)).isCloseTo(0, within(1e-12));
      assertThat(Drift.kolmogorovSmirnov(bins.shares(), same)).isCloseTo(0, within(1e-9));
    }
    long[] other = bins.count(after, 0, 1, after.length);
    if (Arrays.stream(other).sum() > 0) {
      assertThat(Drift.psi(bins.shares(), other)).isGreaterThanOrEqualTo(0);
      assertThat(Drift.kolmogorovSmirnov(bins.shares(), other)).isBetween(0.0, 1.0);
    }
  }

  @Property
  void theStabilityIndexIsSymmetric(@ForAll Random random) {
    long[] a = random.longs(5, 1, 1000).toArray();
    long[] b = random.longs(5, 1, 1000).toArray();
    assertThat(Drift.psi(shares(a), b)).isCloseTo(Drift.psi(shares(b), a), within(1e-9));
  }

  @Property
  void aGreaterDistanceIsLessLikely(
      @ForAll @DoubleRange(min = 0, max = 1) double a,
      @ForAll @DoubleRange(min = 0, max = 1) double b,
      @ForAll @IntRange(min = 10, max = 5000) int n) {
    assertThat(Drift.probability(Math.max(a, b), n))
        .isBetween(0.0, Drift.probability(Math.min(a, b), n) + 1e-12);
  }

  /** Quantile bins hold equally many, and a value at an edge belongs to the bin above. */
  @Test
  void binsAreOfEquallyManyAndWhatIsMissingIsCounted() {
    double[] values = {5, 1, 2, 3, 4, 8, 7, 6, Double.NaN, Double.POSITIVE_INFINITY};
    Bins bins = Bins.of(values, 4);
    assertThat(bins.edges()).containsExactly(3, 5, 7);
    assertThat(bins.shares()).containsExactly(0.25, 0.25, 0.25, 0.25);
    assertThat(bins.missing()).isCloseTo(0.2, within(1e-15));
    assertThat(bins.count(new double[] {3, 2.9, 7, 100, -100, Double.NaN}, 0, 1, 6))
        .containsExactly(2, 1, 0, 2);
  }

  private static double[] shares(long[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToDouble(count -> count / sum).toArray();
  }
}
