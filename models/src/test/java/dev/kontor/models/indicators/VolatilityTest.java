package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Reference.scale;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandWidthIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelMiddleIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelLowerIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;

/** The volatility family is what ta4j and TA-Lib compute, on walks and on real bars. */
class VolatilityTest {
  static final String[] FILES = Reference.FILES;

  @Property(tries = 60)
  void onWalks(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 40) int n) {
    references(n).forEach(reference -> reference.check(bars));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void onRealBars(String file) throws IOException {
    for (int n : new int[] {2, 14, 50}) {
      Reference.check(references(n), file);
    }
  }

  private static List<Reference> references(int n) {
    List<Reference> all = new ArrayList<>();
    ranges(all, n);
    bands(all, n);
    return all;
  }

  private static void ranges(List<Reference> all, int n) {
    String arguments = "(" + n + ", 'talib')";
    all.add(
        new Reference(
            "atr" + arguments,
            n,
            Reference::price,
            bars ->
                TaLib.of(
                    bars,
                    (in, core, last, b, c, out) ->
                        core.atr(0, last, in.high, in.low, in.close, n, b, c, out))));
    all.add(
        new Reference(
            "natr" + arguments,
            n,
            scale(100),
            bars ->
                TaLib.of(
                    bars,
                    (in, core, last, b, c, out) ->
                        core.natr(0, last, in.high, in.low, in.close, n, b, c, out))));
    all.add(
        new Reference(
            "trueRange()",
            0,
            Reference::price,
            bars ->
                TaLib.of(
                    bars,
                    (in, core, last, b, c, out) ->
                        core.trueRange(0, last, in.high, in.low, in.close, b, c, out))));
    all.add(
        new Reference("trueRange()", 0, Reference::price, bars -> Ta4j.of(bars, TRIndicator::new)));
    all.add(
        new Reference(
            "atr(" + n + ")",
            n - 1,
            Reference::price,
            bars -> Ta4j.of(bars, s -> new ATRIndicator(s, n))));
  }

  private static void bands(List<Reference> all, int n) {
    int both = Math.max(n, 10) - 1;
    String keltner = "keltner(" + n + ", 1.5).";
    all.add(
        new Reference(
            keltner + "middle", both, Reference::price, bars -> Ta4j.of(bars, s -> middle(s, n))));
    all.add(
        new Reference(
            keltner + "upper",
            both,
            Reference::price,
            bars -> Ta4j.of(bars, s -> new KeltnerChannelUpperIndicator(middle(s, n), 1.5, 10))));
    all.add(
        new Reference(
            keltner + "lower",
            both,
            Reference::price,
            bars -> Ta4j.of(bars, s -> new KeltnerChannelLowerIndicator(middle(s, n), 1.5, 10))));
    String donchian = "donchian(" + n + ").";
    all.add(
        new Reference(
            donchian + "upper",
            n - 1,
            Reference::price,
            bars -> Ta4j.of(bars, s -> new DonchianChannelUpperIndicator(s, n))));
    all.add(
        new Reference(
            donchian + "lower",
            n - 1,
            Reference::price,
            bars -> Ta4j.of(bars, s -> new DonchianChannelLowerIndicator(s, n))));
    all.add(
        new Reference(
            donchian + "middle",
            n - 1,
            Reference::price,
            bars -> Ta4j.of(bars, s -> new DonchianChannelMiddleIndicator(s, n))));
    all.add(
        new Reference(
            "100 * bollinger(" + n + ").width",
            n - 1,
            scale(100),
            bars -> Ta4j.of(bars, s -> bollingerWidth(s, n))));
    // TA-Lib subtracts squares from squares, so the comparison is of variances.
    all.add(
        new Reference(
            "deviation(" + n + ") * deviation(" + n + ")",
            n - 1,
            bars -> Math.pow(Reference.price(bars), 2),
            bars ->
                TaLib.of(
                    bars,
                    (in, core, last, b, c, out) ->
                        core.variance(0, last, in.close, n, 1, b, c, out))));
  }

  private static KeltnerChannelMiddleIndicator middle(BarSeries series, int n) {
    return new KeltnerChannelMiddleIndicator(new ClosePriceIndicator(series), n);
  }

  private static BollingerBandWidthIndicator bollingerWidth(BarSeries series, int n) {
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    BollingerBandsMiddleIndicator middle =
        new BollingerBandsMiddleIndicator(new SMAIndicator(close, n));
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(close, n);
    return new BollingerBandWidthIndicator(
        new BollingerBandsUpperIndicator(middle, deviation),
        middle,
        new BollingerBandsLowerIndicator(middle, deviation));
  }
}
