package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Why a model that is no tree says what it says: regressions, and whatever else can be asked. */
class LinesTest {
  private static final String FOLDER = "classpath:dev/kontor/models/predict/exported/";
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** Of any slopes and means; b is scaled first, and c counts for nothing. */
  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void anInputContributesItsSlopeTimesTheDistanceFromItsMean(@ForAll long seed) {
    Random random = new Random(seed);
    double[] means = random.doubles(3, -2, 2).toArray();
    double slope = random.nextGaussian();
    double scaled = random.nextGaussian();
    double center = random.nextGaussian();
    double width = 0.1 + random.nextDouble();
    Serving serving = logistic(means, 0.3, slope, scaled, center, width, "up");
    Explainer explainer = serving.explainer();
    assertThat(explainer.scale()).isEqualTo(Explainer.Scale.LOG_ODDS);
    assertThat(explainer.isExact()).isTrue();
    double[] against = new double[3];
    double[] contributions = new double[3];
    for (int i = 0; i < 20; i++) {
      double[] row = random.doubles(3, -3, 3).toArray();
      double score = serving.scorer().score(row);
      double expected = explainer.explain(row, contributions);
      double atMeans = 0.3 + slope * means[0] + scaled * (means[1] - center) / width;
      assertThat(expected).isEqualTo(atMeans, within(1e-9));
      assertThat(contributions[0]).isEqualTo(slope * (row[0] - means[0]), within(1e-9));
      assertThat(contributions[1]).isEqualTo(scaled / width * (row[1] - means[1]), within(1e-9));
      assertThat(contributions[2]).isZero();
      double sum = expected + Arrays.stream(contributions).sum();
      assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(score, within(1e-9));

      double other =
          logistic(means, 0.3, slope, scaled, center, width, "down")
              .explainer()
              .explain(row, against);
      assertThat(other).isEqualTo(-expected, within(1e-9));
      assertThat(against[0]).isEqualTo(-contributions[0], within(1e-9));

      double mean = explainer.inScore().explain(row, contributions);
      assertThat(mean).isEqualTo(1 / (1 + Math.exp(-expected)), within(1e-12));
      assertThat(mean + Arrays.stream(contributions).sum()).isEqualTo(score, within(1e-12));
    }
  }

  @Test
  void exportedRegressionsAreExplainedByTheMeansOfTheirTraining() {
    double[] contributions = new double[5];
    Serving logistic = serving("logistic-scaled", "up");
    double[] means = {
      1.0070877316487772, 1.967965213920908, 2.890010106025381, 3.89801695911859, 4.8550831914273145
    };
    double expected = logistic.explainer().explain(new double[] {0, 0, 0, 0, 0}, contributions);
    assertThat(expected).isEqualTo(-0.024562684391179125, within(1e-12));
    assertThat(contributions[1])
        .isEqualTo(-1.4589147883907372 / 2.0017375359365763 * means[1], within(1e-12));
    assertThat(logistic.explainer().scale()).isEqualTo(Explainer.Scale.LOG_ODDS);

    Serving linear = serving("linear", "y");
    assertThat(linear.explainer().scale()).isEqualTo(Explainer.Scale.SCORE);
    assertThat(linear.explainer().explain(means, contributions))
        .isEqualTo(linear.scorer().score(means), within(1e-12));
    assertThat(contributions).containsExactly(new double[5], within(1e-12));
    addUp(logistic, 5);
    addUp(linear, 5);
  }

  /** There the rows that the file verifies itself with say what is expected. */
  @Test
  void withoutMeansTheRowsOfTheFileSayThem() {
    Serving bare = serving("logistic-bare", "up");
    assertThat(bare.explainer()).isInstanceOf(LineExplainer.class);
    assertThat(bare.explainer().scale()).isEqualTo(Explainer.Scale.LOG_ODDS);
    addUp(bare, 5);
  }

  @Test
  void whatIsNoLineIsAskedOfAllSetsOfItsInputsOrOfSomeOrders() {
    Serving classes = serving("logistic-multi", "flat");
    Serving network = serving("mlp", "up");
    Serving wide = serving("mlp-wide", "up");
    assertThat(classes.explainer().isExact()).isTrue();
    assertThat(network.explainer().isExact()).isTrue();
    assertThat(wide.explainer().isExact()).isFalse();
    addUp(classes, 5);
    addUp(network, 5);
    addUp(wide, 10);
  }

  /** The same row has the same contributions, in whatever order rows are asked about. */
  @Test
  void ordersAreDrawnOnce() {
    Random random = new Random(5);
    double[] one = random.doubles(10, -3, 3).toArray();
    double[] first = new double[10];
    double[] again = new double[10];
    Explainer explainer = serving("mlp-wide", "up").explainer();
    explainer.explain(one, first);
    explainer.explain(random.doubles(10, -3, 3).toArray(), again);
    explainer.explain(one, again);
    assertThat(again).isEqualTo(first);
    serving("mlp-wide", "up").explainer().explain(one, again);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void whereNothingSaysWhatIsExpectedNothingIsExplained() {
    Explainer none = Pmml.model(Pmml.regression()).serving(List.of("a", "b"), "y").explainer();
    assertThat(none.refusal())
        .isEqualTo(
            "its file says no means of its inputs (ModelStats) and brings 0 rows to verify itself"
                + " with, not 10: nothing says what is expected");
    assertThat(none.explain(new double[] {1, 2}, new double[2])).isNaN();
  }

  /** A missing b is replaced by 3, and so contributes what a 3 does. */
  @Test
  void aValueContributesAsTheModelTakesIt() {
    String stats = statistics(List.of("a", "b"), 1, 2);
    Serving serving =
        Pmml.model(Pmml.regression().replace("<RegressionTable", stats + "<RegressionTable"))
            .serving(List.of("a", "b"), "y");
    double[] contributions = new double[2];
    assertThat(serving.explainer().explain(new double[] {5, Double.NaN}, contributions))
        .isEqualTo(1, within(1e-12));
    assertThat(contributions).containsExactly(new double[] {8, -1}, within(1e-12));
    assertThat(serving.explainer().explain(new double[] {Double.NaN, 1}, contributions)).isNaN();
  }

  private static Serving serving(String name, String output) {
    PmmlModel model = PmmlModel.load(ModelFile.read(FOLDER + name + ".pmml"));
    Serving serving = model.serving(model.inputs(), output);
    assertThat(serving.by()).isEqualTo(Serving.By.REFERENCE);
    assertThat(serving.explainer().refusal()).isNull();
    return serving;
  }

  private static void addUp(Serving serving, int inputs) {
    Random random = new Random(3);
    double[] contributions = new double[inputs];
    for (int i = 0; i < 20; i++) {
      double[] row = random.doubles(inputs, -6, 9).toArray();
      double expected = serving.explainer().inScore().explain(row, contributions);
      assertThat(expected + Arrays.stream(contributions).sum())
          .isEqualTo(serving.scorer().score(row), within(1e-9));
    }
  }

  private static Serving logistic(
      double[] means,
      double intercept,
      double slope,
      double scaled,
      double center,
      double width,
      String output) {
    StringBuilder fields = new StringBuilder(Pmml.direction());
    StringBuilder schema = new StringBuilder();
    for (String name : NAMES) {
      fields.append(Pmml.field(name, "double"));
      schema.append("<MiningField name=\"%s\"/>".formatted(name));
    }
    String model =
        """
        <RegressionModel functionName="classification" normalizationMethod="logit">
          <MiningSchema><MiningField name="direction" usageType="target"/>%s</MiningSchema>
          %s
          <LocalTransformations>
            <DerivedField name="scaled" optype="continuous" dataType="double">
              <Apply function="/">
                <Apply function="-">
                  <FieldRef field="b"/><Constant dataType="double">%s</Constant>
                </Apply>
                <Constant dataType="double">%s</Constant>
              </Apply>
            </DerivedField>
          </LocalTransformations>
          <RegressionTable intercept="%s" targetCategory="up">
            <NumericPredictor name="a" coefficient="%s"/>
            <NumericPredictor name="scaled" coefficient="%s"/>
            <NumericPredictor name="c" coefficient="0"/>
          </RegressionTable>
          <RegressionTable intercept="0" targetCategory="down"/>
        </RegressionModel>
        """
            .formatted(schema, statistics(NAMES, means), center, width, intercept, slope, scaled);
    return Pmml.model(Pmml.document(fields.toString(), model)).serving(NAMES, output);
  }

  private static String statistics(List<String> names, double... means) {
    StringBuilder xml = new StringBuilder("<ModelStats>");
    for (int i = 0; i < means.length; i++) {
      xml.append(
          "<UnivariateStats field=\"%s\"><NumericInfo mean=\"%s\"/></UnivariateStats>"
              .formatted(names.get(i), means[i]));
    }
    return xml.append("</ModelStats>").toString();
  }
}
