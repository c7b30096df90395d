package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.predict.BestRecentSettings.Measure;
import dev.kontor.models.predict.EnsembleSettings.Combination;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.watching.OutcomeSettings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rows of two members' scores, at places 0 and 1. */
class FollowingTest {
  private static final List<String> MEMBERS = List.of("x", "y");

  private static Following following(int bars, int window, Measure measure, int quorum) {
    EnsembleSettings settings =
        new EnsembleSettings(
            MEMBERS,
            Combination.BEST_RECENT,
            Map.of(),
            0.5,
            quorum,
            new BestRecentSettings(new OutcomeSettings(bars, BigDecimal.ZERO), window, measure));
    return new Following(Ensemble.of("e", settings, 0, MEMBERS), settings.bestRecent());
  }

  private static double[] scores(Following following, long[] closes, double[][] rows) {
    FollowingMemory memory = following.memory(null);
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = following.step(memory, i + 1, Splits.NONE, closes[i], rows[i]);
    }
    return scores;
  }

  /**
   * It rises for four bars and falls from then on; x always says up, y always down; when equal, x.
   */
  @Test
  void theOneThatCameTrueIsFollowedAsSoonAsThatIsKnown() {
    long[] closes = {1, 2, 3, 4, 5, 4, 3, 2, 1};
    double[][] rows = new double[closes.length][];
    Arrays.fill(rows, new double[] {0.9, 0.1});
    assertThat(scores(following(1, 2, Measure.HIT_RATE, 0), closes, rows))
        .containsExactly(Double.NaN, Double.NaN, 0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1);
  }

  @Test
  void whoHasNoScoreIsNotFollowedAndWithoutAQuorumThereIsNone() {
    long[] closes = {1, 2, 3, 4};
    double[][] rows = {{0.9, 0.1}, {0.9, 0.1}, {Double.NaN, 0.1}, {0.9, Double.NaN}};
    assertThat(scores(following(1, 1, Measure.HIT_RATE, 1), closes, rows))
        .containsExactly(Double.NaN, 0.9, 0.1, 0.9);
    assertThat(scores(following(1, 1, Measure.HIT_RATE, 0), closes, rows))
        .containsExactly(Double.NaN, 0.9, Double.NaN, Double.NaN);
  }

  /** As it would be computed from the whole past, anew at each bar. */
  @Property(tries = 200)
  void isWhatTheKnownPastSays(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 5) int bars,
      @ForAll @IntRange(min = 1, max = 8) int window,
      @ForAll Measure measure) {
    long[] closes = closes(random, 40);
    double[][] rows = rows(random, 40);
    double[] scores = scores(following(bars, window, measure, 1), closes, rows);
    for (int now = 0; now < rows.length; now++) {
      double[] loss = new double[2];
      for (int member = 0; member < 2; member++) {
        int known = 0;
        for (int i = now - bars; i >= 0 && known < window; i--) {
          double said = rows[i][member];
          if (!Double.isNaN(said)) {
            boolean up = closes[i + bars] > closes[i];
            loss[member] +=
                measure == Measure.LOG_LOSS
                    ? -Math.log(up ? said : 1 - said)
                    : (said >= 0.5) == up ? 0 : 1;
            known++;
          }
        }
        loss[member] =
            known < window || Double.isNaN(rows[now][member])
                ? Double.POSITIVE_INFINITY
                : loss[member];
      }
      if (Double.isInfinite(loss[0]) && Double.isInfinite(loss[1])) {
        assertThat(scores[now]).isNaN();
      } else if (Math.abs(loss[0] - loss[1]) > 1e-9) {
        assertThat(scores[now]).isEqualTo(rows[now][loss[0] < loss[1] ? 0 : 1]);
      } else {
        assertThat(rows[now]).contains(scores[now]);
      }
    }
  }

  @Property(tries = 200)
  void whatFollowsChangesNothing(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 5) int bars,
      @ForAll @IntRange(min = 0, max = 40) int cut) {
    Following following = following(bars, 3, Measure.LOG_LOSS, 1);
    long[] closes = closes(random, 40);
    double[][] rows = rows(random, 40);
    double[] all = scores(following, closes, rows);
    long[] otherCloses = closes(random, 40);
    double[][] otherRows = rows(random, 40);
    System.arraycopy(closes, 0, otherCloses, 0, cut);
    System.arraycopy(rows, 0, otherRows, 0, cut);
    assertThat(Arrays.copyOf(scores(following, otherCloses, otherRows), cut))
        .containsExactly(Arrays.copyOf(all, cut));
  }

  @Test
  void saysWhatIsWrongWithIt() {
    assertThatThrownBy(
            () -> new EnsembleSettings(MEMBERS, Combination.BEST_RECENT, Map.of(), 0.5, 0))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("bestRecent: is missing");
    BestRecentSettings some =
        new BestRecentSettings(new OutcomeSettings(1, BigDecimal.ZERO), 2, Measure.LOG_LOSS);
    assertThatThrownBy(
            () -> new EnsembleSettings(MEMBERS, Combination.MEAN, Map.of(), 0.5, 0, some))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("must be best-recent");
  }

  private static long[] closes(Random random, int count) {
    return random.longs(count, 1, 20).toArray();
  }

  private static double[][] rows(Random random, int count) {
    double[][] rows = new double[count][2];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(6) == 0 ? Double.NaN : 0.05 + 0.9 * random.nextDouble();
      }
    }
    return rows;
  }
}
