package dev.kontor.operators.references;

import static dev.kontor.operators.references.ManyBars.MINUTE;
import static dev.kontor.operators.references.ManyBars.SPLIT;
import static dev.kontor.operators.references.ManyBars.bar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.OperatorLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where references are split and their bars revised. */
class RestatedReferencesTest implements OperatorLaws<Bar, Referring> {
  private static final int MINUTES = (int) (SPLIT / MINUTE);

  @Override
  public Subject<Bar, Referring> subject() {
    return ManyBars.restated(Timeframe.of("5m"));
  }

  @Test
  void aBarThatEndsAtTheSplitIsInOldSharesAndAfterItTheSameIsInNewOnes() throws Exception {
    try (Rig<Bar, Referring> rig = Rig.streaming(ManyBars.restated(Timeframe.of("1m")))) {
      rig.give(bar("SPY", MINUTES - 1, 100, 8), bar("X", MINUTES - 1, 7, 1));
      rig.give(bar("X", MINUTES, 7, 1)).end();
      assertThat(told(rig, "X")).containsExactly("100.0 of 8.0", "25.0 of 32.0");
    }
  }

  @Test
  void aLongerBarThatIsOpenAtTheSplitIsInNewShares() throws Exception {
    try (Rig<Bar, Referring> rig = Rig.streaming(subject())) {
      rig.give(bar("SPY", MINUTES - 3, 100, 8), bar("SPY", MINUTES, 26, 1)).end();
      assertThat(told(rig, "SPY")).containsExactly("NaN of NaN", "NaN of NaN", "26.0 of 33.0");
    }
  }

  @Test
  void aRevisedBarCorrectsTheLongerOneThatIsOpenAndNotWhatIsOut() throws Exception {
    try (Rig<Bar, Referring> rig = Rig.streaming(subject());
        Rig<Bar, Referring> out = Rig.streaming(ManyBars.restated(Timeframe.of("1m")))) {
      Bar first = bar("SPY", 0, 100, 8);
      Bar revised = ManyBars.revised(first, 200_000_000);
      rig.give(first, revised, bar("SPY", 4, 100, 1)).end();
      assertThat(told(rig, "SPY")).endsWith("100.0 of 11.0");
      out.give(first, revised, bar("X", 4, 7, 1)).end();
      assertThat(told(out, "X")).containsExactly("100.0 of 8.0");
    }
  }

  /** The market's close and volume. */
  private static List<String> told(Rig<Bar, Referring> rig, String instrument) {
    return rig.said().stream()
        .filter(said -> said.getValue().instrument().equals(instrument))
        .map(said -> Arrays.copyOfRange(said.getValue().references(), 3, 5))
        .map(market -> Math.rint(market[0] * 1000) / 1000 + " of " + market[1])
        .toList();
  }
}
