package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
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
      assertThat(sum).isEqualTo(score, within(1e-6));
    }
  }
}
