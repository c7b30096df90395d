package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  private static final TrainingSettings SETTINGS = Drawn.settings(5, "2", "2");

  private static Examination examine(double pull, long seed) {
    List<Fold> folds = WalkForward.folds(Drawn.examples(3_000, pull, seed), 5, 3);
    return Examination.of(folds, new LogisticRegression(), new LogisticRegression(), SETTINGS);
  }

  @Test
  void shuffledLabelsScoreAtChance() {
    double[] all =
        IntStream.range(0, 10)
            .mapToObj(seed -> examine(0.3, seed).shuffled())
            .flatMapToDouble(Arrays::stream)
            .toArray();
    assertThat(all).hasSize(40);
    assertThat(Arrays.stream(all).average().orElseThrow()).isBetween(0.47, 0.53);
  }

  @Test
  void whatCanBeLearnedShowsSkillAndTheFeatureThatTaughtIt() {
    Examination examination = examine(1, 1);
    assertThat(examination.showsSkill()).isTrue();
    assertThat(examination.model().auc()).isGreaterThan(0.7);
    assertThat(examination.model()).isEqualTo(examination.baseline());
    assertThat(examination.permutation()[0]).isGreaterThan(0.05);
    assertThat(examination.permutation()[1]).isBetween(-0.01, 0.01);
  }

  @Test
  void whereNothingCanBeLearnedNoSkillIsShown() {
    int shown = 0;
    for (int seed = 0; seed < 10; seed++) {
      shown += examine(0, seed).showsSkill() ? 1 : 0;
    }
    assertThat(shown).isLessThanOrEqualTo(1);
  }

  @Test
  void shufflingKeepsEveryLabelWithItsWeight() {
    Examples examples = Examples.of(Drawn.examples(500, 1, 1), true);
    Examples shuffled = examples.shuffled(new Random(1));
    assertThat(shuffled.up()).isNotEqualTo(examples.up());
    assertThat(shuffled.base()).isCloseTo(examples.base(), within(1e-9));
    for (int i = 0; i < shuffled.count(); i++) {
      boolean up = shuffled.up()[i];
      int j = 0;
      while (examples.up()[j] != up) {
        j++;
      }
      assertThat(shuffled.weights()[i]).isEqualTo(examples.weights()[j]);
    }
  }
}
