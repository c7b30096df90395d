package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Once warm, the trend's indicators are those of TA-Lib; before, both are absent. */
class TrendTaLibTest {
  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void simpleAndWeightedAverages(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    prices(
        "sma(" + n + ")",
        bars,
        n - 1,
        t.one((c, e, b, k, o) -> c.sma(0, e, t.close, n, b, k, o[0])));
    prices(
        "wma(" + n + ")",
        bars,
        n - 1,
        t.one((c, e, b, k, o) -> c.wma(0, e, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void exponentialAverages(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 12) int n) {
    TaLib t = TaLib.of(bars);
    prices(
        "ema(" + n + ", 'sma')",
        bars,
        n - 1,
        t.one((c, e, b, k, o) -> c.ema(0, e, t.close, n, b, k, o[0])));
    prices(
        "dema(" + n + ", 'sma')",
        bars,
        2 * (n - 1),
        t.one((c, e, b, k, o) -> c.dema(0, e, t.close, n, b, k, o[0])));
    prices(
        "tema(" + n + ", 'sma')",
        bars,
        3 * (n - 1),
        t.one((c, e, b, k, o) -> c.tema(0, e, t.close, n, b, k, o[0])));
    Comparison.ofNumbers("trix(" + n + ", 'sma')", bars, 100)
        .isAbsentFor(
            3 * (n - 1) + 1, t.one((c, e, b, k, o) -> c.trix(0, e, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void kama(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 20) int n) {
    TaLib t = TaLib.of(bars);
    prices(
        "kama(" + n + ")", bars, n, t.one((c, e, b, k, o) -> c.kama(0, e, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void macd(@ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    TaLib t = TaLib.of(bars);
    double[][] theirs =
        t.some(3, (c, e, b, k, o) -> c.macd(0, e, t.close, 5, 13, 4, b, k, o[0], o[1], o[2]));
    String ours = "macd(5, 13, 4, 'aligned')";
    prices(ours + ".signal", bars, 15, theirs[1]);
    prices(ours + ".histogram", bars, 15, theirs[2]);
    Comparison.ofPrices(ours, bars)
        .except(Series.first(bars.size(), 15))
        .isAbsentFor(12, theirs[0]);
  }

  @Property(tries = TRIES)
  void linearRegression(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    String ours = "linearRegression(" + n + ")";
    prices(ours, bars, n - 1, t.one((c, e, b, k, o) -> c.linearReg(0, e, t.close, n, b, k, o[0])));
    prices(
        ours + ".slope",
        bars,
        n - 1,
        t.one((c, e, b, k, o) -> c.linearRegSlope(0, e, t.close, n, b, k, o[0])));
    prices(
        ours + ".intercept",
        bars,
        n - 1,
        t.one((c, e, b, k, o) -> c.linearRegIntercept(0, e, t.close, n, b, k, o[0])));
  }

  /** TA-Lib takes a range below 1e-8 for none, so what it says about nearly nothing is left out. */
  @Property(tries = TRIES)
  void directionalMovement(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 15) int n) {
    TaLib t = TaLib.of(bars);
    boolean[] still =
        Series.where(Series.of("atr(" + n + ")", bars), range -> range > 0 && range < 1e-6);
    String ours = "adx(" + n + ", 'zero')";
    Comparison.ofNumbers(ours + ".plusDi", bars, 100)
        .except(still)
        .isAbsentFor(
            n, t.one((c, e, b, k, o) -> c.plusDI(0, e, t.high, t.low, t.close, n, b, k, o[0])));
    Comparison.ofNumbers(ours + ".minusDi", bars, 100)
        .except(still)
        .isAbsentFor(
            n, t.one((c, e, b, k, o) -> c.minusDI(0, e, t.high, t.low, t.close, n, b, k, o[0])));
    Comparison.ofNumbers(ours, bars, 100)
        .except(Series.spread(still, bars.size()))
        .isAbsentFor(
            2 * n - 1,
            t.one((c, e, b, k, o) -> c.adx(0, e, t.high, t.low, t.close, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void aroon(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    TaLib t = TaLib.of(bars);
    double[][] theirs =
        t.some(2, (c, e, b, k, o) -> c.aroon(0, e, t.high, t.low, n, b, k, o[0], o[1]));
    Comparison.ofNumbers("aroon(" + n + ").down", bars, 100).isAbsentFor(n, theirs[0]);
    Comparison.ofNumbers("aroon(" + n + ").up", bars, 100).isAbsentFor(n, theirs[1]);
    Comparison.ofNumbers("aroon(" + n + ")", bars, 100)
        .isAbsentFor(n, t.one((c, e, b, k, o) -> c.aroonOsc(0, e, t.high, t.low, n, b, k, o[0])));
  }

  @Property(tries = TRIES)
  void parabolicSar(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double step) {
    TaLib t = TaLib.of(bars);
    prices(
        "sar(" + step + ", 0.2)",
        bars,
        1,
        t.one((c, e, b, k, o) -> c.sar(0, e, t.high, t.low, step, 0.2, b, k, o[0])));
  }

  private static void prices(String text, List<Bar> bars, int absent, double[] theirs) {
    Comparison.ofPrices(text, bars).isAbsentFor(absent, theirs);
  }
}
