package dev.kontor.operators.indicators;

import static dev.kontor.operators.indicators.AllBars.bar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Strategies;
import dev.kontor.operators.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorOperatorTest implements RescalingLaws<Bar, Features> {
  @Override
  public Subject<Bar, Features> subject() {
    return new AllBars(AllBars.STRATEGY);
  }

  @Test
  void makesARowAtEachBarOfTheStrategyAndCountsThem() throws Exception {
    try (Rig<Bar, Features> rig = rig("mean", "sma(close, 2)")) {
      rig.give(bar("X", 0, 1), bar("X", 1, 3), bar("A", 1, 8), bar("X", 4, 5));
      assertThat(rows(rig, "X")).containsExactly("1 [NaN]", "2 [2.0]", "3 [4.0]");
      assertThat(rows(rig, "A")).containsExactly("1 [NaN]");
    }
  }

  @Test
  void aCoarseBarMakesNoRowButIsSeenInTheNextOne() throws Exception {
    try (Rig<Bar, Features> rig = rig("coarse", "sma(close, 1)@5m")) {
      rig.give(bar("X", 0, 1), bar("X", 4, 7), bar("X", 5, 9));
      assertThat(rows(rig, "X")).containsExactly("1 [NaN]", "2 [7.0]", "3 [7.0]");
    }
  }

  /** Nobody knows what it would be. */
  @Test
  void aCoarseBarThatBeganBeforeHistoryIsNotSeen() throws Exception {
    try (Rig<Bar, Features> rig = rig("coarse", "sma(close, 1)@5m")) {
      rig.give(bar("X", 3, 1), bar("X", 4, 7), bar("X", 5, 9), bar("X", 9, 2));
      assertThat(rows(rig, "X")).containsExactly("1 [NaN]", "2 [NaN]", "3 [NaN]", "4 [2.0]");
    }
  }

  @Test
  void aChangedStrategyGoesOnWithWhatItStillComputesAndStartsTheRestAnew() throws Exception {
    Strategies changed = Strategies.with("young", "sma(close, 3)", "kept", "sma(close, 2)");
    try (Rig<Bar, Features> before = rig("gone", "ema(close, 9)", "kept", "sma(close, 2)")) {
      before.give(bar("X", 0, 1), bar("X", 1, 3));
      try (Rig<Bar, Features> after = Rig.restored(new AllBars(changed), before.snapshot())) {
        after.give(bar("X", 2, 5), bar("X", 3, 7), bar("X", 4, 9), bar("A", 4, 9));
        assertThat(rows(after, "X"))
            .containsExactly("3 [NaN, 4.0]", "4 [NaN, 6.0]", "5 [7.0, 8.0]");
        assertThat(rows(after, "A")).containsExactly("1 [NaN, NaN]");
      }
    }
  }

  private static Rig<Bar, Features> rig(String... indicators) throws Exception {
    return Rig.streaming(new AllBars(Strategies.with(indicators)));
  }

  /** The ordinal and the named values, without the condition of the rule. */
  private static List<String> rows(Rig<Bar, Features> rig, String instrument) {
    return rig.told().to(instrument).stream()
        .map(line -> line.replaceAll("^\\d+ (\\d+) Bar.*(\\[.*), \\S+]$", "$1 $2]"))
        .toList();
  }
}
