package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Models as scikit-learn, XGBoost and LightGBM export them; {@code notebooks/export_test_models.py}
 * wrote the files.
 */
class ExportedModelsTest {
  private static final String FOLDER = "classpath:dev/kontor/models/predict/exported/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada-binary",
        "gb-binary",
        "gb-multi",
        "hgb-binary",
        "lgb-multi",
        "lgb-rf",
        "rf-missing",
        "rf-multi",
        "tree-regression",
        "vote-binary",
        "xgb-binary",
        "xgb-multi"
      })
  void areServedFlatAndExplained(String name) {
    PmmlModel model = PmmlModel.load(ModelFile.read(FOLDER + name + ".pmml"));
    for (String output : model.outputs()) {
      if (output.equals("y") && model.outputs().size() > 1) {
        continue; // the predicted class, a number by chance
      }
      Serving serving = model.serving(model.inputs(), output);

      assertThat(serving.why()).matches("the same as pmml-evaluator on [34]\\d\\d\\d rows");
      assertThat(serving.by()).isEqualTo(Serving.By.FLAT_TREES);
      assertThat(serving.isAlarming()).isFalse();
      explainsEachScore(serving, model.inputs().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gb-binary, LOG_ODDS",
    "hgb-binary, LOG_ODDS",
    "xgb-binary, LOG_ODDS",
    "lgb-rf, LOG_ODDS",
    "rf-multi, SCORE",
    "xgb-multi, SCORE",
    "tree-regression, SCORE"
  })
  void areExplainedInLogOddsIfTheirScoreIsMadeOfThese(String name, Explainer.Scale scale) {
    PmmlModel model = PmmlModel.load(ModelFile.read(FOLDER + name + ".pmml"));
    String output =
        model.outputs().stream()
            .filter(one -> one.startsWith("probability"))
            .findFirst()
            .orElse(model.outputs().get(0));

    assertThat(model.serving(model.inputs(), output).explainer().scale()).isEqualTo(scale);
  }

  @Test
  void whatSpeaksForAClassSpeaksAgainstTheOther() {
    PmmlModel model = PmmlModel.load(ModelFile.read(FOLDER + "xgb-binary.pmml"));
    List<String> classes =
        model.outputs().stream().filter(name -> name.startsWith("probability")).toList();
    double[] row = new Random(4).doubles(model.inputs().size(), -2, 2).toArray();
    double[] one = new double[row.length];
    double[] other = new double[row.length];
    double mean = model.serving(model.inputs(), classes.get(0)).explainer().explain(row, one);
    double against = model.serving(model.inputs(), classes.get(1)).explainer().explain(row, other);

    assertThat(against).isEqualTo(-mean, within(1e-12));
    for (int i = 0; i < row.length; i++) {
      assertThat(other[i]).isEqualTo(-one[i], within(1e-9));
    }
  }

  private static void explainsEachScore(Serving serving, int inputs) {
    Random random = new Random(3);
    double[] contributions = new double[inputs];
    double expected = Double.NaN;
    for (int i = 0; i < 200; i++) {
      double[] row = random.doubles(inputs, -3, 3).toArray();
      double score = serving.scorer().score(row);
      double sum = serving.explainer().explain(row, contributions);
      assertThat(sum).isEqualTo(i == 0 ? sum : expected, within(1e-9));
      expected = sum;
      for (double contribution : contributions) {
        sum += contribution;
      }
      if (serving.explainer().scale() == Explainer.Scale.LOG_ODDS) {
        assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(score, within(1e-6));
        double inScore = serving.explainer().inScore().explain(row, contributions);
        assertThat(inScore + Arrays.stream(contributions).sum()).isEqualTo(score, within(1e-9));
      } else {
        assertThat(sum).isEqualTo(score, within(1e-9));
      }
    }
  }
}
