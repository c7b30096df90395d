package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.predict.trees.FlatModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServingTest {
  private static final List<String> A = List.of("a");

  @Test
  void leavesToTheReferenceWhatIsNoTree() {
    Serving serving = Pmml.model(Pmml.regression()).serving(List.of("a", "b"), "y");

    assertThat(serving.by()).isEqualTo(Serving.By.REFERENCE);
    assertThat(serving.isAlarming()).isFalse();
    assertThat(serving.scorer().score(new double[] {5, 4})).isEqualTo(7);
  }

  @Test
  void treatsValuesAsTheModelSays() {
    Serving serving = Pmml.model(Pmml.tree()).serving(A, "up");

    assertThat(serving.by()).isEqualTo(Serving.By.FLAT_TREES);
    assertThat(serving.scorer().score(new double[] {10})).isEqualTo(0.75);
    assertThat(serving.scorer().score(new double[] {Math.nextDown(10.0)})).isEqualTo(0.2);
    assertThat(serving.scorer().score(new double[] {101})).isNaN();
    assertThat(serving.scorer().score(new double[] {Double.NaN})).isNaN();
  }

  @Test
  void alarmsIfTheyDiffer() throws Exception {
    String shifted = Pmml.tree().replace("value=\"10\"", "value=\"10.000000000000002\"");
    PmmlScorer reference =
        new PmmlScorer(
            PmmlReader.read(Pmml.file(Pmml.tree()).pmml()).evaluator(), A, probability());
    var evaluator = PmmlReader.read(Pmml.file(shifted).pmml()).evaluator();
    FlatModel.Draft draft = FlatServing.draft(evaluator, A, probability());

    Serving serving = FlatServing.compared(evaluator, A, draft, reference, probability());

    assertThat(serving.by()).isEqualTo(Serving.By.REFERENCE_FOR_SAFETY);
    assertThat(serving.isAlarming()).isTrue();
    assertThat(serving.why()).isEqualTo("flat trees say 0.2 and pmml-evaluator 0.75 of a = [10.0]");
    assertThat(serving.scorer().score(new double[] {10})).isEqualTo(0.75);
  }

  private static Output probability() {
    return new Output("direction", "up");
  }
}
