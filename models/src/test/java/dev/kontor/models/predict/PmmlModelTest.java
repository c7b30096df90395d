package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PmmlModelTest {
  private static final double NONE = Double.NaN;

  @Test
  void tellsWhatItTakesAndGives() {
    assertThat(Pmml.model(Pmml.regression()).inputs()).containsExactly("a", "b");
    assertThat(Pmml.model(Pmml.regression()).outputs()).containsExactly("y");
    assertThat(Pmml.model(Pmml.tree()).outputs())
        .containsExactly("probability(down)", "probability(up)");
  }

  @Test
  void tellsWhichFeaturesItWasTrainedOn() {
    String hash = "0123456789abcdef".repeat(4);
    String says = "<Extension name=\"kontor.features\" value=\"" + hash + "\"/>";
    String task = "<Header/><MiningBuildTask>" + says + "</MiningBuildTask>";

    assertThat(Pmml.model(Pmml.regression()).trainedOn()).isNull();
    assertThat(
            Pmml.model(Pmml.regression().replace("<Header/>", "<Header>" + says + "</Header>"))
                .trainedOn())
        .isEqualTo(hash);
    assertThat(Pmml.model(Pmml.regression().replace("<Header/>", task)).trainedOn())
        .isEqualTo(hash);
    assertThatThrownBy(
            () -> Pmml.model(Pmml.regression().replace("<Header/>", task.replace(hash, "latest"))))
        .hasMessage("model tiny: its kontor.features is no SHA-256 in 64 hexadecimal digits");
  }

  @Test
  void predictsANumberFromValuesInTheOrderGiven() {
    PmmlModel model = Pmml.model(Pmml.regression());

    assertThat(model.scorer(List.of("a", "b"), "y").score(new double[] {5, 4})).isEqualTo(7);
    assertThat(model.scorer(List.of("b", "a"), "y").score(new double[] {4, 5})).isEqualTo(7);
  }

  @Test
  void predictsTheProbabilityOfAClass() {
    PmmlModel model = Pmml.model(Pmml.tree());
    Scorer up = model.scorer(List.of("a"), "probability(up)");

    assertThat(up.score(new double[] {10})).isEqualTo(0.75);
    assertThat(up.score(new double[] {9.5})).isEqualTo(0.2);
    assertThat(model.scorer(List.of("a"), "down").score(new double[] {10})).isEqualTo(0.25);
  }

  @Test
  void treatsAMissingValueAsTheModelSays() {
    Scorer regression = Pmml.model(Pmml.regression()).scorer(List.of("a", "b"), "y");
    assertThat(regression.score(new double[] {5, NONE})).as("b is replaced by 3").isEqualTo(8);
    assertThat(regression.score(new double[] {NONE, 4})).as("a is not replaced").isNaN();
    assertThat(regression.score(new double[] {5, 4})).as("nothing is remembered").isEqualTo(7);

    Scorer tree = Pmml.model(Pmml.tree()).scorer(List.of("a"), "up");
    assertThat(tree.score(new double[] {NONE})).as("missing is refused").isNaN();
    assertThat(tree.score(new double[] {101})).as("out of the interval is refused").isNaN();
  }

  @Test
  void refusesAnotherNumberOfValues() {
    Scorer scorer = Pmml.model(Pmml.regression()).scorer(List.of("a", "b"), "y");
    assertThatThrownBy(() -> scorer.score(new double[] {1})).hasMessage("expected 2 values, got 1");
  }

  @Test
  void refusesNamesThatAreNotItsOwn() {
    PmmlModel model = Pmml.model(Pmml.tree());

    assertThatThrownBy(() -> model.scorer(List.of("rsi"), "up"))
        .isInstanceOf(BadModel.class)
        .hasMessage("model tiny: it takes a; given were rsi");
    assertThatThrownBy(() -> model.scorer(List.of(), "up"))
        .isInstanceOf(BadModel.class)
        .hasMessage("model tiny: it takes a; given were none");
    assertThatThrownBy(() -> model.scorer(List.of("a"), "sideways"))
        .isInstanceOf(BadModel.class)
        .hasMessage(
            "model tiny: it has no output sideways; it has probability(down), probability(up)");
  }

  @Test
  void refusesAModelThatHasNoAnswer() {
    PmmlModel verdict = Pmml.model(Pmml.verdict());
    assertThatThrownBy(() -> verdict.scorer(List.of("a"), "up"))
        .isInstanceOf(BadModel.class)
        .hasMessage("model tiny: refused: direction comes without probabilities");
  }

  @Test
  void refusesInputsThatAreNoNumbers() {
    String words = Pmml.regression().replace(Pmml.field("b", "double"), Pmml.field("b", "string"));
    assertThatThrownBy(() -> Pmml.model(words))
        .isInstanceOf(BadModel.class)
        .hasMessage("model tiny: input b is not a number");
  }
}
