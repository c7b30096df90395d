package dev.kontor.models.predict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jpmml.evaluator.Evaluator;
import org.junit.jupiter.api.Test;

/** The forest that ships with the product. */
class BtcDirectionTest {
  private final ModelFile file = ModelFile.read("classpath:btc-direction.pmml");
  private final PmmlModel model = PmmlModel.load(file);

  @Test
  void isTheOneOnItsCard() throws Exception {
    assertThat(Files.readString(Path.of("pmml/btc-direction.md"))).contains(file.sha256());
    assertThat(file.pmml()).hasSizeLessThan(400_000);
  }

  @Test
  void takesFeaturesAndGivesProbabilities() {
    assertThat(model.inputs()).contains("rsi14", "return1");
    assertThat(model.outputs()).containsExactly("probability(down)", "probability(up)");
  }

  @Test
  void bringsRowsToVerifyItselfWith() {
    assertThat(new String(file.pmml(), UTF_8)).contains("<ModelVerification recordCount=\"20\">");
  }

  @Test
  void saysAsItsCardWhichFeaturesItWasTrainedOn() throws Exception {
    assertThat(model.trainedOn()).isNotNull();
    assertThat(Files.readString(Path.of("pmml/btc-direction.md"))).contains(model.trainedOn());
  }

  @Test
  void scoresAsTheEvaluatorCalledDirectly() throws Exception {
    Evaluator evaluator = PmmlReader.read(file.pmml()).evaluator();
    List<String> inputs = model.inputs();
    Scorer up = model.scorer(inputs, "probability(up)");
    Scorer down = model.scorer(inputs, "probability(down)");
    Random random = new Random(7);

    for (int i = 0; i < 500; i++) {
      double[] values = random.doubles(inputs.size(), -0.1, i % 2 == 0 ? 0.1 : 100).toArray();
      Map<String, Double> row = new HashMap<>();
      for (int k = 0; k < values.length; k++) {
        row.put(inputs.get(k), values[k]);
      }
      assertThat(up.score(values)).isEqualTo(evaluator.evaluate(row).get("probability(up)"));
      assertThat(up.score(values) + down.score(values)).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void hasNoScoreWhileAFeatureIsMissing() {
    Scorer up = model.scorer(model.inputs(), "up");
    for (int k = 0; k < model.inputs().size(); k++) {
      double[] values = new double[model.inputs().size()];
      assertThat(up.score(values)).isBetween(0.0, 1.0);
      values[k] = Double.NaN;
      assertThat(up.score(values)).isNaN();
    }
  }
}
