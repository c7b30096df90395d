package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.training.Label.Barrier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LabellingTest {

  /** Every touch of every barrier is looked for on its own; the earliest counts, a stop first. */
  @Property(tries = 200)
  void theFirstBarrierTouchedIsThatOfANaiveLoop(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int horizon,
      @ForAll @IntRange(min = 1, max = 5) int profit,
      @ForAll @IntRange(min = 1, max = 5) int stop) {
    List<Observation> walk = Drawn.walk(40, seed);
    List<Label> labels = new Labelling(Drawn.settings(horizon, "" + profit, "" + stop)).label(walk);
    assertThat(labels).hasSameSizeAs(walk);
    for (int i = 0; i < walk.size(); i++) {
      Observation now = walk.get(i);
      if (i + horizon >= walk.size() || Double.isNaN(now.range())) {
        assertThat(labels.get(i)).isNull();
        continue;
      }
      int profitAt = first(walk, i, horizon, now.close() + profit * now.range(), true);
      int stopAt = first(walk, i, horizon, now.close() - stop * now.range(), false);
      int end = Math.min(Math.min(profitAt, stopAt), i + horizon);
      Barrier barrier =
          stopAt <= i + horizon && stopAt <= profitAt
              ? Barrier.STOP
              : profitAt <= i + horizon ? Barrier.PROFIT : Barrier.TIME;
      Label label = labels.get(i);
      assertThat(label.barrier()).isEqualTo(barrier);
      assertThat(label.barrierEnd()).isEqualTo(walk.get(end).time());
      assertThat(label.horizonEnd()).isEqualTo(walk.get(i + horizon).time());
      assertThat(label.forwardReturn()).isEqualTo(walk.get(i + horizon).close() / now.close() - 1);
    }
  }

  private static int first(
      List<Observation> walk, int at, int horizon, double level, boolean above) {
    for (int i = at + 1; i < walk.size() && i <= at + horizon; i++) {
      if (above ? walk.get(i).high() >= level : walk.get(i).low() <= level) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  @Test
  void aBarThatTouchesBothIsAStop() {
    List<Observation> bars =
        List.of(bar(1, 100, 100, 100), bar(2, 100, 103, 97), bar(3, 100, 100, 100));
    Label label = new Labelling(Drawn.settings(2, "2", "2")).label(bars).get(0);
    assertThat(label.barrier()).isEqualTo(Barrier.STOP);
    assertThat(label.barrierReturn()).isCloseTo(-0.02, within(1e-12));
    assertThat(label.barrierEnd()).isEqualTo(2);
  }

  @Test
  void whatTheBarOfTheQuestionItselfTouchedDoesNotCount() {
    List<Observation> bars =
        List.of(bar(1, 100, 110, 90), bar(2, 101, 101, 100), bar(3, 101, 101, 100));
    Label label = new Labelling(Drawn.settings(2, "2", "2")).label(bars).get(0);
    assertThat(label.barrier()).isEqualTo(Barrier.TIME);
    assertThat(label.barrierReturn()).isEqualTo(label.forwardReturn());
  }

  /** What comes after the horizon cannot change a label. */
  @Property(tries = 50)
  void aLabelLooksNoFurtherThanItsHorizon(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int horizon) {
    List<Observation> walk = Drawn.walk(40, seed);
    Labelling labelling = new Labelling(Drawn.settings(horizon, "2", "2"));
    List<Label> all = labelling.label(walk);
    List<Label> some = labelling.label(new ArrayList<>(walk.subList(0, 25)));
    for (int i = 0; i + horizon < 25; i++) {
      assertThat(some.get(i)).isEqualTo(all.get(i));
    }
  }

  private static Observation bar(long time, double close, double high, double low) {
    return new Observation("A", time, time, close, high, low, 1, new double[0]);
  }
}
