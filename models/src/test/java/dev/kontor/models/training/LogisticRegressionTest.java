package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Property(tries = 50)
  void itsProbabilitiesSumToTheUpsItLearnedFrom(@ForAll long seed) {
    Examples examples = Examples.of(Drawn.examples(300, 1, seed), false);
    double sum =
        Arrays.stream(new LogisticRegression().fit(examples).probabilities(examples.rows())).sum();
    assertThat(sum).isCloseTo(examples.base() * examples.count(), within(1e-6));
  }

  @Property(tries = 50)
  void balancedItsProbabilitiesByWeightSumToHalfTheWeight(@ForAll long seed) {
    Examples examples = Examples.of(Drawn.examples(300, 1, seed), true);
    double[] p = new LogisticRegression().fit(examples).probabilities(examples.rows());
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] * examples.weights()[i];
    }
    assertThat(examples.base()).isCloseTo(0.5, within(1e-12));
    assertThat(sum).isCloseTo(examples.count() / 2.0, within(1e-6));
  }

  @Test
  void itFindsTheFeatureThatMatters() {
    Examples examples = Examples.of(Drawn.examples(5_000, 1, 7), false);
    double[] coefficients = new LogisticRegression().fit(examples).coefficients();
    assertThat(coefficients[0]).isBetween(1.4, 2.2);
    assertThat(coefficients[1]).isBetween(-0.15, 0.15);
  }

  @Test
  void aFeatureThatNeverChangesSaysNothing() {
    List<Example> examples =
        Drawn.examples(200, 1, 3).stream()
            .map(one -> new Example(new double[] {one.features()[0], 5}, one.up(), one.span()))
            .toList();
    assertThat(new LogisticRegression().fit(Examples.of(examples, false)).coefficients()[1])
        .isEqualTo(0);
  }
}
