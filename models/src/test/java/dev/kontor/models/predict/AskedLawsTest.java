package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What holds for the contributions of models that are asked, whatever they compute. */
class AskedLawsTest {
  private static List<double[]> rows(Random random, int inputs) {
    return Stream.generate(() -> random.doubles(inputs, -2, 2).toArray()).limit(12).toList();
  }

  private static double mean(List<double[]> rows, Scorer scorer) {
    return rows.stream().mapToDouble(scorer::score).average().orElseThrow();
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void theyAddUpAndWhatIsNotLookedAtHasNone(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int inputs) {
    Random random = new Random(seed);
    Scorer scorer = row -> Math.sin(row[0] * row[1]) + Math.tanh(row[1] - 2 * row[0]);
    List<double[]> rows = rows(random, inputs);
    double[] row = random.doubles(inputs, -2, 2).toArray();
    double[] contributions = new double[inputs];
    for (Explainer explainer :
        List.of(new SetsExplainer(scorer, rows), new OrdersExplainer(scorer, rows))) {
      double expected = explainer.explain(row, contributions);
      assertThat(expected).isEqualTo(mean(rows, scorer), within(1e-12));
      assertThat(expected + Arrays.stream(contributions).sum())
          .isEqualTo(scorer.score(row), within(1e-12));
      assertThat(Arrays.copyOfRange(contributions, 2, inputs)).containsOnly(0);
    }
  }

  /** Where inputs do not act on each other, every order says the same. */
  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void ofASumEachInputHasItsOwnPart(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer = row -> Math.exp(row[0]) + row[1] * row[1] - 3 * row[2];
    List<double[]> rows = rows(random, 3);
    double[] row = random.doubles(3, -2, 2).toArray();
    double[] parts = {
      Math.exp(row[0]) - mean(rows, one -> Math.exp(one[0])),
      row[1] * row[1] - mean(rows, one -> one[1] * one[1]),
      -3 * (row[2] - mean(rows, one -> one[2]))
    };
    double[] contributions = new double[3];
    new SetsExplainer(scorer, rows).explain(row, contributions);
    assertThat(contributions).containsExactly(parts, within(1e-12));
    new OrdersExplainer(scorer, rows).explain(row, contributions);
    assertThat(contributions).containsExactly(parts, within(1e-12));
  }

  /** With two inputs, an order and its reverse are all there are. */
  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void ofTwoInputsSomeOrdersAreAllOrders(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer = row -> Math.tanh(row[0] * row[1] + row[0]);
    List<double[]> rows = rows(random, 2);
    double[] row = random.doubles(2, -2, 2).toArray();
    double[] exact = new double[2];
    double[] estimated = new double[2];
    new SetsExplainer(scorer, rows).explain(row, exact);
    new OrdersExplainer(scorer, rows).explain(row, estimated);
    assertThat(estimated).containsExactly(exact, within(1e-12));
  }

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  void aRowWithoutAScoreIsNotExplained(@ForAll long seed) {
    Random random = new Random(seed);
    Scorer scorer = row -> row[0] + row[1];
    List<double[]> rows = rows(random, 2);
    double[] row = {random.nextDouble(), Double.NaN};
    double[] contributions = new double[2];
    assertThat(new SetsExplainer(scorer, rows).explain(row, contributions)).isNaN();
    assertThat(new OrdersExplainer(scorer, rows).explain(row, contributions)).isNaN();
  }
}
