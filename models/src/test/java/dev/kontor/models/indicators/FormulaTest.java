package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What neither library has, beside its published formula over the whole series, and laws. */
class FormulaTest {
  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void volumeWeightedAverage(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    double[] volume = each(bars, i -> i < n - 1 ? 1 : sum(i - n + 1, i, j -> bars.get(j).volume()));
    double[] expected =
        each(
            bars,
            i ->
                i < n - 1
                    ? Double.NaN
                    : sum(i - n + 1, i, j -> bars.get(j).close() * bars.get(j).volume())
                        / volume[i]);
    boolean[] quiet = Series.where(volume, v -> v == 0);
    Comparison.ofPrices("vwma(" + n + ")", bars).except(quiet).isAbsentFor(n - 1, expected);
    double[] ours = Series.of("vwma(" + n + ")", bars);
    for (int i = 0; i < ours.length; i++) {
      assertThat(Double.isNaN(ours[i])).isEqualTo(i < n - 1 || quiet[i]);
    }
  }

  @Property(tries = TRIES)
  void vortex(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    double[] range = Series.of("trueRange()", bars);
    double[] up =
        each(bars, i -> i == 0 ? 0 : Math.abs(bars.get(i).high() - bars.get(i - 1).low()));
    double[] down =
        each(bars, i -> i == 0 ? 0 : Math.abs(bars.get(i).low() - bars.get(i - 1).high()));
    double[] total = each(bars, i -> i < n ? 1 : sum(i - n + 1, i, j -> range[j]));
    boolean[] flat = Series.where(total, t -> t == 0);
    String ours = "vortex(" + n + ")";
    Comparison.ofNumbers(ours, bars, 1)
        .except(flat)
        .isAbsentFor(n, each(bars, i -> i < n ? 0 : sum(i - n + 1, i, j -> up[j]) / total[i]));
    Comparison.ofNumbers(ours + ".minus", bars, 1)
        .except(flat)
        .isAbsentFor(n, each(bars, i -> i < n ? 0 : sum(i - n + 1, i, j -> down[j]) / total[i]));
    assertThat(Arrays.stream(Series.of(ours + ".plus + " + ours + ".minus", bars)))
        .allMatch(both -> Double.isNaN(both) || both >= 1 - 1e-12);
  }

  @Property(tries = TRIES)
  void trueStrength(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    double[] change = each(bars, i -> i == 0 ? 0 : bars.get(i).close() - bars.get(i - 1).close());
    double[] moves = smooth(smooth(change, 1, n), n, 5);
    double[] sizes = smooth(smooth(each(bars, i -> Math.abs(change[i])), 1, n), n, 5);
    double[] index = each(bars, i -> sizes[i] == 0 ? 0 : 100 * moves[i] / sizes[i]);
    Comparison.ofNumbers("tsi(" + n + ", 5, 4, 'sma')", bars, 100).isAbsentFor(n + 4, index);
    Comparison.ofNumbers("tsi(" + n + ", 5, 4, 'sma').signal", bars, 100)
        .isAbsentFor(n + 7, smooth(index, n + 4, 4));
    assertThat(Arrays.stream(Series.of("tsi(0 - close, 9) + tsi(close, 9)", bars)))
        .allMatch(both -> Double.isNaN(both) || both == 0);
  }

  /** Squares of distances from a line and from the mean, one after another. */
  @Property(tries = TRIES)
  void explainedScatter(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 3, max = 40) int n) {
    String line = "linearRegression(" + n + ")";
    double[] first = Series.of(line + ".intercept", bars);
    double[] slope = Series.of(line + ".slope", bars);
    double[] mean = Series.of("sma(" + n + ")", bars);
    double[] scatter =
        each(
            bars,
            i ->
                i < n - 1 ? 1 : sum(i - n + 1, i, j -> Math.pow(bars.get(j).close() - mean[i], 2)));
    double[] expected =
        each(
            bars,
            i ->
                i < n - 1
                    ? Double.NaN
                    : 1
                        - sum(
                                i - n + 1,
                                i,
                                j ->
                                    Math.pow(
                                        bars.get(j).close() - first[i] - slope[i] * (j - i + n - 1),
                                        2))
                            / scatter[i]);
    boolean[] flat = Series.where(scatter, s -> s == 0);
    Comparison.ofNumbers(line + ".r2", bars, 1).except(flat).isAbsentFor(n - 1, expected);
    double[] r2 = Series.of(line + ".r2", bars);
    for (int i = n - 1; i < r2.length; i++) {
      assertThat(Double.isNaN(r2[i])).isEqualTo(flat[i]);
    }
  }

  /** What a far larger price left behind in the sums is no scatter. */
  @Test
  void nothingIsExplainedWhereNothingMoves() {
    double[] prices = new double[40];
    Arrays.fill(prices, 0.000123);
    prices[0] = 9_876_543.21;
    prices[3] = 0.3;
    double[] r2 = Series.of("linearRegression(7).r2", Series.closes(prices));
    assertThat(Arrays.copyOfRange(r2, 10, 40)).containsOnly(Double.NaN);
    assertThat(r2[9]).isBetween(0.0, 1.0);
  }

  /** Wilder's own way to start: the mean of the first n changes, and of the first n indices. */
  @Property(tries = TRIES)
  void directionalMovementAsWilderWrote(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 15) int n) {
    double[] rise = each(bars, i -> i == 0 ? 0 : bars.get(i).high() - bars.get(i - 1).high());
    double[] fall = each(bars, i -> i == 0 ? 0 : bars.get(i - 1).low() - bars.get(i).low());
    double[] range = wilder(Series.of("trueRange()", bars), 1, n);
    double[] up = wilder(each(bars, i -> rise[i] > fall[i] && rise[i] > 0 ? rise[i] : 0), 1, n);
    double[] down = wilder(each(bars, i -> fall[i] > rise[i] && fall[i] > 0 ? fall[i] : 0), 1, n);
    double[] plus = each(bars, i -> range[i] == 0 ? 0 : 100 * up[i] / range[i]);
    double[] minus = each(bars, i -> range[i] == 0 ? 0 : 100 * down[i] / range[i]);
    double[] index =
        each(
            bars,
            i ->
                plus[i] + minus[i] == 0
                    ? 0
                    : 100 * Math.abs(plus[i] - minus[i]) / (plus[i] + minus[i]));
    String ours = "adx(" + n + ", 'sma')";
    Comparison.ofNumbers(ours + ".plusDi", bars, 100).isAbsentFor(n, plus);
    Comparison.ofNumbers(ours + ".minusDi", bars, 100).isAbsentFor(n, minus);
    Comparison.ofNumbers(ours, bars, 100).isAbsentFor(2 * n - 1, wilder(index, n, n));
  }

  private static double[] each(List<Bar> bars, IntToDoubleFunction of) {
    double[] values = new double[bars.size()];
    Arrays.setAll(values, of);
    return values;
  }

  private static double sum(int from, int to, IntToDoubleFunction of) {
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += of.applyAsDouble(i);
    }
    return sum;
  }

  private static double[] smooth(double[] x, int from, int n) {
    return average(x, from, n, 2.0 / (n + 1));
  }

  private static double[] wilder(double[] x, int from, int n) {
    return average(x, from, n, 1.0 / n);
  }

  /** Starts with the mean of the n values from a bar on. */
  private static double[] average(double[] x, int from, int n, double alpha) {
    double[] values = new double[x.length];
    for (int i = from + n - 1; i < x.length; i++) {
      values[i] =
          i == from + n - 1
              ? sum(from, i, j -> x[j]) / n
              : alpha * x[i] + (1 - alpha) * values[i - 1];
    }
    return values;
  }
}
