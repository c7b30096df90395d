package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.predict.EnsembleSettings.Combination;
import dev.kontor.models.settings.BadSetting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final List<String> MODELS = List.of("x", "y", "z");
  private static final double NONE = Double.NaN;

  @Test
  void isTheMeanOfItsMembers() {
    assertThat(score(Combination.MEAN, 0, 0.2, 0.6)).isEqualTo(0.4);
    assertThat(score(Combination.MEAN, 0, 0.2, NONE)).isNaN();
    assertThat(score(Combination.MEAN, 1, 0.2, NONE)).isEqualTo(0.2);
    assertThat(score(Combination.MEAN, 1, NONE, NONE)).isNaN();
  }

  @Test
  void weighsThem() {
    assertThat(score(Combination.WEIGHTED, 0, 0.2, 0.6)).isCloseTo(0.5, within(1e-15));
    assertThat(score(Combination.WEIGHTED, 1, NONE, 0.6)).isCloseTo(0.6, within(1e-15));
  }

  @Test
  void countsVotes() {
    assertThat(score(Combination.VOTE, 0, 0.5, 0.51)).isEqualTo(0.5);
    assertThat(score(Combination.VOTE, 0, 0.9, 0.51)).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongWithIt() {
    assertThatThrownBy(() -> settings(Combination.MEAN, 3))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("must be from 0 to the number of models, 2");
    assertThatThrownBy(
            () -> new EnsembleSettings(List.of("x"), Combination.WEIGHTED, Map.of(), 0.5, 0))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("must have one above 0");
    assertThatThrownBy(
            () ->
                new EnsembleSettings(
                    List.of("x"), Combination.WEIGHTED, Map.of("q", BigDecimal.ONE), 0.5, 0))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("is none of the models: x");
  }

  /** Of members y and z, whose scores stand behind two values and that of x. */
  private static double score(Combination by, int quorum, double y, double z) {
    return Ensemble.of("e", settings(by, quorum), 2, MODELS).of(new double[] {7, 8, 9, y, z, NONE});
  }

  private static EnsembleSettings settings(Combination by, int quorum) {
    return new EnsembleSettings(
        List.of("y", "z"),
        by,
        Map.of("y", new BigDecimal("0.5"), "z", new BigDecimal("1.5")),
        0.5,
        quorum);
  }
}
