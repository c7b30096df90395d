package dev.kontor.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecimationTest {
  @Property(tries = 60)
  void extremesAndEndsSurviveAtAnyLength(
      @ForAll @IntRange(min = 1, max = 20_000) int length, @ForAll long seed) {
    List<Sample> all = walk(length, seed);
    List<Sample> thin = thin(all);

    assertThat(thin).hasSizeLessThanOrEqualTo(Decimation.SAMPLES);
    assertThat(thin.get(0)).isEqualTo(all.get(0));
    assertThat(thin.get(thin.size() - 1)).isEqualTo(all.get(length - 1));
    assertThat(thin).isSortedAccordingTo(Comparator.comparingLong(Sample::time));
    for (var extreme : List.of(0, 1)) {
      assertThat(extremes(thin)[extreme]).isEqualTo(extremes(all)[extreme]);
    }
  }

  @Property(tries = 20)
  void aShortSeriesStaysAsItIs(@ForAll @IntRange(min = 1, max = 1498) int length) {
    List<Sample> all = walk(length, length);

    assertThat(thin(all)).isEqualTo(all);
  }

  private static List<Sample> thin(List<Sample> samples) {
    Decimation decimation = new Decimation();
    samples.forEach(sample -> decimation.add(sample.time(), sample.value()));
    return decimation.samples();
  }

  private static List<Sample> walk(int length, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, length)
        .mapToObj(i -> new Sample(i * 60_000L, random.nextGaussian()))
        .toList();
  }

  private static double[] extremes(List<Sample> samples) {
    var values = samples.stream().mapToDouble(Sample::value).summaryStatistics();
    return new double[] {values.getMin(), values.getMax()};
  }
}
