package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Property(tries = 200)
  void theAreaIsTheShareOfPairsInOrder(@ForAll long seed) {
    Random random = new Random(seed);
    double[] p = new double[30];
    boolean[] up = new boolean[30];
    for (int i = 0; i < p.length; i++) {
      p[i] = random.nextInt(8) / 8.0;
      up[i] = i == 0 || (i != 1 && random.nextBoolean());
    }
    double pairs = 0;
    double right = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        if (up[i] && !up[j]) {
          pairs++;
          right += p[i] > p[j] ? 1 : p[i] == p[j] ? 0.5 : 0;
        }
      }
    }
    assertThat(Scores.of(p, up).auc()).isCloseTo(right / pairs, within(1e-12));
  }

  @Test
  void halfIsWorthTheLogarithmOfTwo() {
    Scores scores = Scores.ofConstant(0.5, new boolean[] {true, false, false});
    assertThat(scores.logLoss()).isCloseTo(Math.log(2), within(1e-15));
    assertThat(scores.auc()).isEqualTo(0.5);
    assertThat(scores.hitRate()).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void aWrongCertaintyIsDearAndFinite() {
    assertThat(Scores.of(new double[] {1}, new boolean[] {false}).logLoss()).isBetween(30.0, 40.0);
  }

  @Test
  void oneClassAloneHasNoArea() {
    assertThat(Scores.ofConstant(0.5, new boolean[] {true, true}).auc()).isNaN();
  }
}
