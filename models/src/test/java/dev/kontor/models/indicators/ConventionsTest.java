package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Series.closes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.market.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ta4j.core.indicators.volume.ChaikinMoneyFlowIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;

/** Where the references answer by a convention of theirs, and we do not. */
class ConventionsTest {
  private static final double ABSENT = Double.NaN;

  /** A range of 2 around each close, one share each. */
  private static List<Bar> bars() {
    return List.of(
        Series.bar(0, 10, 11, 9, 10), Series.bar(1, 10, 13, 11, 12), Series.bar(2, 12, 9, 7, 8));
  }

  @Test
  void theFirstTrueRangeOfTaLibIsTheSecondBars() {
    TaLib ta = TaLib.of(bars());
    double[] theirs =
        ta.one(
            (core, last, b, c, out) ->
                core.atr(0, last, ta.high, ta.low, ta.close, 2, b, c, out[0]));
    assertThat(theirs).containsExactly(ABSENT, ABSENT, 4);
    assertThat(Series.of("atr(2, 'talib')", bars())).containsExactly(theirs);
    assertThat(Series.of("atr(2, 'sma')", bars())).containsExactly(ABSENT, 2.5, 3.75);
    assertThat(Series.of("atr(2)", bars())).containsExactly(ABSENT, 2.5, 3.75);
  }

  @Test
  void overOneBarTaLibDoesNotNormaliseTheRange() {
    TaLib ta = TaLib.of(bars());
    double[] theirs =
        ta.one(
            (core, last, b, c, out) ->
                core.natr(0, last, ta.high, ta.low, ta.close, 1, b, c, out[0]));
    assertThat(theirs).containsExactly(ABSENT, 3, 5);
    assertThat(Series.of("natr(1)", bars())).containsExactly(20, 25, 62.5);
  }

  @Test
  void noFlowOfMoneyIsNoIndex() {
    List<Bar> bars = closes(0.3, 0.3, 0.3, 0.3);
    TaLib ta = TaLib.of(bars);
    double[] theirs =
        ta.one(
            (core, last, b, c, out) ->
                core.mfi(0, last, ta.high, ta.low, ta.close, ta.volume, 2, b, c, out[0]));
    assertThat(theirs[3]).isZero();
    assertThat(Ta4j.of(bars, series -> new MoneyFlowIndexIndicator(series, 2))[3]).isEqualTo(50);
    assertThat(Series.of("mfi(2)", bars)[3]).isNaN();
  }

  @Test
  void aSmallFlowOfMoneyIsAFlow() {
    List<Bar> bars = closes(0.1, 0.2, 0.3, 0.2);
    TaLib ta = TaLib.of(bars);
    double[] theirs =
        ta.one(
            (core, last, b, c, out) ->
                core.mfi(0, last, ta.high, ta.low, ta.close, ta.volume, 2, b, c, out[0]));
    assertThat(theirs[3]).isZero();
    assertThat(Ta4j.of(bars, series -> new MoneyFlowIndexIndicator(series, 2))[3]).isEqualTo(50);
    assertThat(Series.of("mfi(2)", bars)[3]).isCloseTo(60, within(1e-9));
  }

  @Test
  void aBarWithoutRangeClosesInItsMiddle() {
    List<Bar> bars = List.of(Series.bar(0, 1, 3, 1, 3), Series.bar(1, 2, 2, 2, 2));
    assertThat(Ta4j.of(bars, series -> new ChaikinMoneyFlowIndicator(series, 2))[1]).isNaN();
    assertThat(Series.of("cmf(2)", bars)[1]).isEqualTo(0.5);
  }

  @Test
  void whatDoesNotMoveIsNotCorrelated() {
    List<Bar> bars = closes(2, 2, 2, 2);
    TaLib ta = TaLib.of(bars);
    double[] correlation =
        ta.one((core, last, b, c, out) -> core.correl(0, last, ta.close, ta.high, 2, b, c, out[0]));
    double[] beta =
        ta.one((core, last, b, c, out) -> core.beta(0, last, ta.close, ta.high, 2, b, c, out[0]));
    assertThat(correlation[3]).isZero();
    assertThat(beta[3]).isZero();
    assertThat(Series.of("correlation(close, high, 2)", bars)[3]).isNaN();
    assertThat(Series.of("beta(high, close, 2)", bars)[3]).isNaN();
  }

  @Test
  void ofOneValueThereIsNoSample() {
    for (String text :
        List.of(
            "deviation(close, 1, 'sample')",
            "variance(close, 1, 'sample')",
            "covariance(close, open, 1, 'sample')",
            "skew(close, 2, 'sample')",
            "realised(1)",
            "yangZhang(1)",
            "rank(1)")) {
      assertThat(Series.of(text, bars())).as(text).containsOnly(ABSENT);
    }
  }

  @Test
  void expressionsCannotNameTheTime() {
    assertThatThrownBy(() -> Series.of("time", bars())).isInstanceOf(BadExpression.class);
  }
}
