package dev.kontor.models.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double[] SAID = {.9, .2, .65, .4, .5, .05, .77, .31};
  private static final double[] CAME = {1, 0, 0, 1, 1, 0, 1, 0};

  /** sklearn.metrics.brier_score_loss and log_loss, 1.9. */
  @Test
  void scoresAreThoseOfScikitLearn() {
    assertThat(Calibration.brier(SAID, CAME, 8)).isCloseTo(0.15425, within(1e-15));
    assertThat(Calibration.logLoss(SAID, CAME, 8)).isCloseTo(0.45893573047720054, within(1e-15));
    assertThat(Calibration.logLoss(new double[] {0, 0.3}, new double[] {1, 0}, 2))
        .isCloseTo(18.200164166527944, within(1e-12));
  }

  @Test
  void theLikelierOfTheTwoIsAHitIfItCame() {
    assertThat(Calibration.hitRate(SAID, CAME, 8)).isEqualTo(6 / 8.0);
  }

  @Test
  void whatWasSaidStandsBesideWhatCameByBins() {
    Calibration.Bin[] bins =
        Calibration.reliability(
            new double[] {.1, .2, .6, .9, 1}, new double[] {0, 1, 1, 1, 1}, 5, 2);
    assertThat(bins[0].count()).isEqualTo(2);
    assertThat(bins[0].said()).isCloseTo(0.15, within(1e-15));
    assertThat(bins[0].came()).isEqualTo(0.5);
    assertThat(bins[1].count()).isEqualTo(3);
    assertThat(
            Calibration.error(new double[] {.1, .2, .6, .9, 1}, new double[] {0, 1, 1, 1, 1}, 5, 2))
        .isCloseTo((2 * 0.35 + 3 * (1 - 2.5 / 3)) / 5, within(1e-15));
  }

  /** Both scores are proper: nothing said for all beats the share of what came. */
  @Property
  void noConstantIsBetterThanTheShareOfWhatCame(@ForAll Random random) {
    int n = 2 + random.nextInt(50);
    double[] came = random.ints(n, 0, 2).asDoubleStream().toArray();
    double share = java.util.Arrays.stream(came).sum() / n;
    double[] best = filled(n, share);
    double[] other = filled(n, random.nextDouble());
    assertThat(Calibration.brier(best, came, n))
        .isLessThanOrEqualTo(Calibration.brier(other, came, n) + 1e-12);
    assertThat(Calibration.logLoss(best, came, n))
        .isLessThanOrEqualTo(Calibration.logLoss(other, came, n) + 1e-12);
    assertThat(Calibration.error(best, came, n, 10)).isCloseTo(0, within(1e-12));
  }

  private static double[] filled(int n, double value) {
    double[] all = new double[n];
    java.util.Arrays.fill(all, value);
    return all;
  }
}
