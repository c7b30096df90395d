package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for any ensemble of trees, {@link AnyTrees}. */
class FlatTreesLawsTest {
  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void sayWhatTheReferenceSays(@ForAll long seed) {
    PmmlModel model = Pmml.model(AnyTrees.of(seed));
    Serving serving = model.serving(model.inputs(), model.outputs().get(0));

    assertThat(serving.isAlarming()).as(serving.why()).isFalse();
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void explainAScoreByContributionsThatAddUpToItsDistanceFromTheExpected(@ForAll long seed) {
    PmmlModel model = Pmml.model(AnyTrees.of(seed));
    List<String> inputs = model.inputs();
    Serving serving = model.serving(inputs, model.outputs().get(0));
    Assume.that(serving.by() == Serving.By.FLAT_TREES);
    Random random = new Random(seed);
    double[] contributions = new double[inputs.size()];
    for (int i = 0; i < 100; i++) {
      double[] row = random.doubles(inputs.size(), -3, 3).toArray();
      double sum = serving.explainer().explain(row, contributions);
      if (!Double.isNaN(sum)) {
        for (double contribution : contributions) {
          sum += contribution;
        }
        assertThat(sum).isEqualTo(serving.scorer().score(row), within(1e-9));
      }
    }
  }
}
