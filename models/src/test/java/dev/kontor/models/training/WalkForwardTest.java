package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WalkForwardTest {

  @Property(tries = 200)
  void noSpanOfATestOverlapsASpanOfItsTraining(
      @ForAll long seed,
      @ForAll @IntRange(min = 10, max = 300) int count,
      @ForAll @IntRange(min = 2, max = 8) int folds,
      @ForAll @IntRange(min = 0, max = 10) int embargo) {
    List<Example> examples = Drawn.examples(count, 0, seed);
    for (Fold fold : WalkForward.folds(examples, folds, embargo)) {
      for (Example test : fold.test()) {
        assertThat(fold.train()).noneMatch(train -> train.span().overlaps(test.span()));
      }
    }
  }

  @Property(tries = 100)
  void allThatIsLearnedFromIsOverAnEmbargoBeforeTheTest(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 10) int embargo) {
    List<Example> examples = Drawn.examples(200, 0, seed);
    List<Long> starts = examples.stream().map(one -> one.span().start()).distinct().toList();
    List<Fold> folds = WalkForward.folds(examples, 5, embargo);
    assertThat(folds).hasSize(5);
    for (Fold fold : folds) {
      int first = starts.indexOf(fold.test().get(0).span().start());
      assertThat(fold.train()).allMatch(one -> one.span().end() < starts.get(first - embargo));
    }
  }

  @Property(tries = 100)
  void testsFollowEachOtherAndLeaveNothingOutAfterTheFirst(@ForAll long seed) {
    List<Example> examples = Drawn.examples(200, 0, seed);
    List<Example> tested = new ArrayList<>();
    List<Fold> folds = WalkForward.folds(examples, 4, 2);
    folds.forEach(fold -> tested.addAll(fold.test()));
    assertThat(tested)
        .isEqualTo(examples.subList(examples.size() - tested.size(), examples.size()));
    assertThat(folds)
        .allMatch(
            fold -> fold.purged() + fold.train().size() == examples.indexOf(fold.test().get(0)));
  }

  @Test
  void examplesOutOfOrderAreRefused() {
    List<Example> examples = new ArrayList<>(Drawn.examples(50, 0, 1));
    Collections.reverse(examples);
    assertThatThrownBy(() -> WalkForward.folds(examples, 3, 0))
        .hasMessageContaining("order of time");
  }
}
