package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What holds for the contributions of any sum of trees, {@link AnyCounted}. */
class ShapleyLawsTest {
  private static final int INPUTS = 6;

  private static double[] row(Random random) {
    return random
        .doubles(INPUTS, -2.5, 2.5)
        .map(v -> random.nextInt(8) == 0 ? Double.NaN : v)
        .toArray();
  }

  /** A node of so many children that says the whole part of a, one test after the other. */
  private static String chain(int children) {
    StringBuilder xml = new StringBuilder("<TreeModel functionName=\"regression\"><MiningSchema>");
    xml.append("<MiningField name=\"a\"/><MiningField name=\"b\"/>");
    xml.append("<MiningField name=\"y\" usageType=\"target\"/></MiningSchema><Node><True/>");
    for (int i = 0; i < children; i++) {
      xml.append("<Node score=\"%d\"><SimplePredicate field=\"a\"".formatted(i))
          .append(" operator=\"lessThan\" value=\"%d\"/></Node>".formatted(i + 1));
    }
    return Pmml.document(
        Pmml.field("a", "double") + Pmml.field("b", "double") + Pmml.field("y", "double"),
        xml.append("</Node></TreeModel>").toString());
  }

  private static Explainer explainer(AnyCounted any) {
    Serving serving = Pmml.model(any.pmml()).serving(any.names(), "y");
    assertThat(serving.by()).as(serving.why()).isEqualTo(Serving.By.FLAT_TREES);
    assertThat(serving.explainer().scale()).isEqualTo(Explainer.Scale.SCORE);
    assertThat(serving.explainer().isExact()).isTrue();
    return serving.explainer();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void contributionsAreTheShapleyValuesOverAllSetsOfInputs(@ForAll long seed) {
    AnyCounted any = AnyCounted.of(seed, INPUTS);
    Explainer explainer = explainer(any);
    Random random = new Random(seed);
    double[] contributions = new double[INPUTS];
    for (int i = 0; i < 10; i++) {
      double[] row = row(random);
      double mean = explainer.explain(row, contributions);
      assertThat(mean).isEqualTo(any.expected(row, 0), within(1e-9));
      for (int input = 0; input < INPUTS; input++) {
        assertThat(contributions[input]).isEqualTo(any.shapley(row, input), within(1e-9));
      }
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void theyAddUpToTheDistanceOfTheScoreFromItsMean(@ForAll long seed) {
    AnyCounted any = AnyCounted.of(seed, INPUTS);
    Serving serving = Pmml.model(any.pmml()).serving(any.names(), "y");
    Random random = new Random(seed);
    double[] contributions = new double[INPUTS];
    for (int i = 0; i < 50; i++) {
      double[] row = row(random);
      double sum = serving.explainer().explain(row, contributions);
      for (double contribution : contributions) {
        sum += contribution;
      }
      assertThat(sum).isEqualTo(serving.scorer().score(row), within(1e-9));
    }
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void anInputThatNoTreeLooksAtHasNone(@ForAll long seed) {
    AnyCounted some = AnyCounted.of(seed, INPUTS - 1);
    List<String> names = new ArrayList<>(some.names());
    names.add("dummy");
    AnyCounted any = new AnyCounted(some.trees(), names, some.counted());
    double[] contributions = new double[INPUTS];
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      explainer(any).explain(row(random), contributions);
      assertThat(contributions[INPUTS - 1]).isZero();
    }
  }

  /** A count of 1 for every leaf is a share, as scikit-learn writes it. */
  @Test
  void countsOfOneSayNothing() {
    double[] contribution = new double[1];
    double[] row = {10};
    Explainer counted = Pmml.model(Pmml.tree()).serving(List.of("a"), "up").explainer();
    assertThat(counted.explain(row, contribution))
        .isEqualTo((4 * 0.75 + 10 * 0.2) / 14, within(1e-12));
    assertThat(contribution[0]).isEqualTo(0.75 - (4 * 0.75 + 10 * 0.2) / 14, within(1e-12));
    String shares =
        Pmml.tree().replaceAll("<Node (.*) recordCount=\"\\d+\"", "<Node $1 recordCount=\"1\"");
    Explainer even = Pmml.model(shares).serving(List.of("a"), "up").explainer();
    assertThat(even.explain(row, contribution)).isEqualTo((0.75 + 0.2) / 2, within(1e-12));
  }

  @Test
  void treesThatWouldTakeTooLongHavePathContributions() {
    PmmlModel model = Pmml.model(chain(300));
    Explainer explainer = model.serving(List.of("a", "b"), "y").explainer();
    double[] contributions = new double[2];
    double mean = explainer.explain(new double[] {3.5, 1}, contributions);

    assertThat(explainer.isExact()).isFalse();
    assertThat(mean + contributions[0]).isEqualTo(3, within(1e-9));
    assertThat(contributions[1]).isZero();
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void inputsThatTreesTreatAlikeHaveTheSameWhereTheirValuesAreTheSame(@ForAll long seed) {
    AnyCounted some = AnyCounted.of(seed, INPUTS);
    List<AnyCounted.Split> both = new ArrayList<>(some.trees());
    some.trees().forEach(tree -> both.add(tree.swapped(0, 1)));
    AnyCounted any = new AnyCounted(both, some.names(), some.counted());
    Explainer explainer = explainer(any);
    double[] contributions = new double[INPUTS];
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      double[] row = row(random);
      row[1] = row[0];
      explainer.explain(row, contributions);
      assertThat(contributions[1]).isEqualTo(contributions[0], within(1e-9));
    }
  }
}
