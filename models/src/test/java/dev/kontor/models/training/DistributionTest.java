package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.watching.Bins;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Property(tries = 100)
  void theSharesAreThoseOfTheBinsAndSumToOne(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll @IntRange(min = 1, max = 9) int different) {
    double[] values = new Random(seed).ints(count, 0, different).mapToDouble(i -> i).toArray();
    Bins distribution = Distribution.of(values, 10).bins();
    long[] counts = distribution.count(values, 0, 1, count);
    assertThat(Arrays.stream(distribution.shares()).sum()).isCloseTo(1, within(1e-9));
    assertThat(distribution.edges()).isSorted().doesNotHaveDuplicates();
    for (int bin = 0; bin < distribution.shares().length; bin++) {
      assertThat(distribution.shares()[bin])
          .isCloseTo((double) counts[bin] / count, within(1e-9))
          .isPositive();
    }
  }

  @Test
  void whatIsMissingIsCountedApart() {
    Distribution distribution = Distribution.of(new double[] {1, Double.NaN, 3, 2}, 2);
    assertThat(distribution.bins().missing()).isEqualTo(0.25);
    assertThat(distribution.mean()).isEqualTo(2);
    assertThat(Distribution.of(new double[] {Double.NaN}, 4).bins().missing()).isEqualTo(1);
  }
}
