package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.MMAIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;

/** Once warm, the indicators are those of ta4j; before, they are absent. */
class Ta4jTest {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void smaIsTa4js(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    same("sma(" + n + ")", bars, n - 1, Ta4j.ofCloses(bars, c -> new SMAIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void emaIsTa4js(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    same("ema(" + n + ", 'first')", bars, n - 1, Ta4j.ofCloses(bars, c -> new EMAIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void wilderIsTa4jsMma(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    same("wilder(" + n + ")", bars, n - 1, Ta4j.ofCloses(bars, c -> new MMAIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void rsiIsTa4js(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    Comparison.ofNumbers("rsi(" + n + ")", bars, 100)
        .isAbsentFor(n, Ta4j.ofCloses(bars, c -> new RSIIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void macdAndItsSignalAreTa4js(@ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    same("macd(5, 13, 4)", bars, 12, Ta4j.ofCloses(bars, c -> new MACDIndicator(c, 5, 13)));
    same("macd(5, 13, 4).value", bars, 12, Ta4j.ofCloses(bars, c -> new MACDIndicator(c, 5, 13)));
    same(
        "macd(5, 13, 4).signal",
        bars,
        15,
        Ta4j.ofCloses(bars, c -> new EMAIndicator(new MACDIndicator(c, 5, 13), 4)));
    same("macd(5, 13, 4).fast", bars, 12, Ta4j.ofCloses(bars, c -> new EMAIndicator(c, 5)));
    same("macd(5, 13, 4).slow", bars, 12, Ta4j.ofCloses(bars, c -> new EMAIndicator(c, 13)));
  }

  @Property(tries = TRIES)
  void bollingerBandsAreTa4js(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    String bands = "bollinger(" + n + ")";
    Function<ClosePriceIndicator, BollingerBandsMiddleIndicator> middle =
        c -> new BollingerBandsMiddleIndicator(new SMAIndicator(c, n));
    same(bands + ".middle", bars, n - 1, Ta4j.ofCloses(bars, middle::apply));
    same(
        bands + ".upper",
        bars,
        n - 1,
        Ta4j.ofCloses(
            bars,
            c ->
                new BollingerBandsUpperIndicator(
                    middle.apply(c), new StandardDeviationIndicator(c, n))));
    same(
        bands + ".lower",
        bars,
        n - 1,
        Ta4j.ofCloses(
            bars,
            c ->
                new BollingerBandsLowerIndicator(
                    middle.apply(c), new StandardDeviationIndicator(c, n))));
    same(
        "deviation(" + n + ")",
        bars,
        n - 1,
        Ta4j.ofCloses(bars, c -> new StandardDeviationIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void atrIsTa4js(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    same("atr(" + n + ")", bars, n - 1, Ta4j.of(bars, s -> new ATRIndicator(s, n)));
  }

  @Property(tries = TRIES)
  void extremesAreTa4js(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    same(
        "highest(" + n + ")",
        bars,
        n - 1,
        Ta4j.ofCloses(bars, c -> new HighestValueIndicator(c, n)));
    same(
        "lowest(" + n + ")", bars, n - 1, Ta4j.ofCloses(bars, c -> new LowestValueIndicator(c, n)));
  }

  private static void same(String text, List<Bar> bars, int absent, double[] theirs) {
    Comparison.ofPrices(text, bars).isAbsentFor(absent, theirs);
  }
}
