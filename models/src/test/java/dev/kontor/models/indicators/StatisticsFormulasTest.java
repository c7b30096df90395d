package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Comparison.ofNumbers;
import static dev.kontor.models.indicators.Comparison.ofPrices;
import static dev.kontor.models.indicators.Series.closes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What no reference has is its formula, computed afresh; and the laws of statistics. */
class StatisticsFormulasTest {
  private static final double ABSENT = Double.NaN;

  @Property(tries = 60)
  void whatNoReferenceHasIsItsFormula(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 3, max = 40) int n) {
    boolean[] still = Series.where(Series.of("deviation(" + n + ")", bars), d -> d == 0);
    ofNumbers("skew(" + n + ")", bars, 1)
        .except(still)
        .isAbsentFor(n - 1, windows(bars, n, StatisticsFormulasTest::skew));
    ofNumbers("skew(" + n + ", 'sample')", bars, 1)
        .except(still)
        .isAbsentFor(n - 1, windows(bars, n, w -> skew(w) * Math.sqrt(n * (n - 1.0)) / (n - 2)));
    ofNumbers("rank(" + n + ")", bars, 100).isAbsentFor(n - 1, windows(bars, n, w -> rank(w, 0.5)));
    ofNumbers("rank(" + n + ", 'strict')", bars, 100)
        .isAbsentFor(n - 1, windows(bars, n, w -> rank(w, 0)));
    ofNumbers("rank(" + n + ", 'weak')", bars, 100)
        .isAbsentFor(n - 1, windows(bars, n, w -> rank(w, 1)));
    ofNumbers("logReturn(" + n + ")", bars, 1)
        .isAbsentFor(n, windows(bars, n + 1, w -> Math.log(w[n] / w[0])));
    String larger = n + " / (" + n + " - 1)";
    ofPrices("variance(" + n + ", 'sample')", bars)
        .isAbsentFor(n - 1, Series.of("variance(" + n + ") * " + larger, bars));
    ofPrices("covariance(close, high, " + n + ", 'sample')", bars)
        .isAbsentFor(n - 1, Series.of("covariance(close, high, " + n + ") * " + larger, bars));
    ofNumbers("zscore(" + n + ", 'sample')", bars, 1)
        .except(still)
        .isAbsentFor(n - 1, Series.of("zscore(" + n + ") / sqrt(" + larger + ")", bars));
  }

  @Property(tries = 60)
  void aSeriesIsLikeItselfAndUnlikeItsOpposite(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    double[] deviation = Series.of("deviation(" + n + ")", bars);
    double[] same = Series.of("correlation(close, close, " + n + ")", bars);
    double[] opposite = Series.of("correlation(close, 7 - 2 * close, " + n + ")", bars);
    double[] slope = Series.of("beta(7 - 2 * close, close, " + n + ", 'values')", bars);
    for (int i = n - 1; i < same.length; i++) {
      if (deviation[i] == 0) {
        assertThat(same[i]).isNaN();
      } else {
        assertThat(same[i]).isEqualTo(1);
        assertThat(opposite[i]).isCloseTo(-1, within(1e-6));
        assertThat(slope[i]).isCloseTo(-2, within(1e-4));
      }
    }
  }

  @Property(tries = 40)
  void betaOfReturnsIsTheOneOfTheValuesOfReturns(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    double[] ofReturns = Series.of("beta(close, hl2, " + n + ")", bars);
    double[] slopes =
        Series.of("beta(change(1) / close[1], change(hl2) / hl2[1], " + n + ", 'values')", bars);
    for (int i = 0; i < slopes.length; i++) {
      assertThat(ofReturns[i]).isEqualTo((Double) slopes[i]);
    }
  }

  @Property(tries = 40)
  void logReturnsAddUp(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    ofNumbers("sum(logReturn(), " + n + ")", bars, 1)
        .isAbsentFor(n, Series.of("logReturn(" + n + ")", bars));
  }

  @Test
  void whatDoesNotMoveHasNoStatistics() {
    double[] same = new double[20];
    Arrays.fill(same, 0.1);
    List<Bar> bars = closes(same);
    assertThat(Series.of("sum(7)", bars)[19]).isEqualTo(7 * 0.1);
    assertThat(Series.of("variance(7)", bars)[19]).isZero();
    assertThat(Series.of("meanDeviation(7)", bars)[19]).isZero();
    assertThat(Series.of("covariance(close, volume, 7)", bars)[19]).isZero();
    assertThat(Series.of("rank(7)", bars)[19]).isEqualTo(50);
    assertThat(Series.of("logReturn()", bars)[19]).isZero();
    for (String text :
        List.of("zscore(7)", "skew(7)", "correlation(close, volume, 7)", "beta(close, close, 7)")) {
      assertThat(Series.of(text, bars)[19]).as(text).isNaN();
    }
  }

  @Test
  void aSumDoesNotWaverWhereNothingMoves() {
    double[] values = new double[100];
    Arrays.fill(values, 0.1);
    values[0] = 1e7;
    double[] sums = Series.of("sum(7)", closes(values));
    assertThat(Arrays.stream(sums, 7, 100).distinct().toArray()).containsExactly(7 * 0.1);
  }

  @Test
  void aBarOnWhichAnInputIsAbsentIsPassedOver() {
    List<Bar> bars = closes(1, 2, 4, 3, 5, 6);
    String holed = "1 / (close - 4) * (close - 4) * close";
    List<Bar> without = closes(1, 2, 3, 5, 6);
    for (String text :
        List.of("sum(%s, 3)", "zscore(%s, 3)", "correlation(%s, close, 3)", "beta(%s, close, 2)")) {
      double[] all = Series.of(text.formatted(holed), bars);
      double[] some = Series.of(text.formatted("close"), without);
      assertThat(all[2]).isNaN();
      assertThat(all[5]).as(text).isCloseTo(some[4], within(1e-12));
    }
  }

  @Test
  void aPriceThatIsNotPositiveHasNoReturn() {
    assertThat(Series.of("logReturn()", closes(1, 0, 1, -1, 1)))
        .containsExactly(ABSENT, ABSENT, 0, ABSENT, 0);
  }

  @Test
  void clippingKeepsBetweenTwoBounds() {
    assertThat(Series.of("clip(close, 2, 3)", closes(1, 2.5, 4))).containsExactly(2, 2.5, 3);
    assertThat(Series.of("clip(close, 3, close[1])", closes(1, 5, 4)))
        .containsExactly(ABSENT, ABSENT, 4);
  }

  private static double[] windows(List<Bar> bars, int n, ToDoubleFunction<double[]> of) {
    double[] closes = Series.column(bars, Bar::close);
    double[] values = new double[closes.length];
    for (int i = n - 1; i < values.length; i++) {
      values[i] = of.applyAsDouble(Arrays.copyOfRange(closes, i - n + 1, i + 1));
    }
    return values;
  }

  private static double skew(double[] window) {
    double mean = Arrays.stream(window).average().orElseThrow();
    double squares = Arrays.stream(window).map(x -> Math.pow(x - mean, 2)).average().orElseThrow();
    double cubes = Arrays.stream(window).map(x -> Math.pow(x - mean, 3)).average().orElseThrow();
    return cubes / Math.pow(squares, 1.5);
  }

  private static double rank(double[] window, double shareOfEqual) {
    double points = 0;
    double last = window[window.length - 1];
    for (int i = 0; i < window.length - 1; i++) {
      points += window[i] < last ? 1 : window[i] == last ? shareOfEqual : 0;
    }
    return 100 * points / (window.length - 1);
  }
}
