package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.helpers.CombineIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.num.Num;

/** Stops that follow a trend, beside ta4j's. */
class StopsTa4jTest {
  private static final int TRIES = 40;

  /** ta4j tells the direction by which band it last gave, so not where both are the same. */
  @Property(tries = TRIES)
  void superTrend(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 20) int n) {
    double[] theirs = Ta4j.of(bars, s -> new SuperTrendIndicator(s, n, 2.5));
    Function<BarSeries, Indicator<Num>> upper =
        s -> new SuperTrendIndicator(s, n, 2.5).getSuperTrendUpperBandIndicator();
    Function<BarSeries, Indicator<Num>> lower =
        s -> new SuperTrendIndicator(s, n, 2.5).getSuperTrendLowerBandIndicator();
    double[] width = Ta4j.of(bars, s -> CombineIndicator.minus(upper.apply(s), lower.apply(s)));
    Comparison.ofPrices("superTrend(" + n + ", 2.5)", bars)
        .except(Series.spread(Series.where(width, w -> w == 0), bars.size()))
        .isAbsentFor(n - 1, theirs);
  }

  /**
   * ta4j compares a stop with a bar before it holds it back to the lows of the two bars before, so
   * it turns here on the last bar, where Wilder's stop is still 10.
   */
  @Test
  void parabolicSarGoesOnWhereTa4jTurns() {
    List<Bar> bars =
        List.of(
            Series.bar(0, 10, 11, 9, 10),
            Series.bar(1, 11, 12, 10, 11.5),
            Series.bar(2, 12, 100, 10.5, 90),
            Series.bar(3, 20, 30, 11, 12));
    assertThat(Series.of("sar()", bars)).containsExactly(Double.NaN, 9, 9.06, 10);
    assertThat(Series.of("sar().direction", bars)).containsExactly(Double.NaN, 1, 1, 1);
    assertThat(Ta4j.of(bars, ParabolicSarIndicator::new)).endsWith(100);
  }
}
