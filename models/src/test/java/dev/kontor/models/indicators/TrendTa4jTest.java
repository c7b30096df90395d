package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.DoubleEMAIndicator;
import org.ta4j.core.indicators.HMAIndicator;
import org.ta4j.core.indicators.KAMAIndicator;
import org.ta4j.core.indicators.LWMAIndicator;
import org.ta4j.core.indicators.TripleEMAIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuChikouSpanIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanAIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanBIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuTenkanSenIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.num.Num;

/** Once warm, the trend's indicators are those of ta4j; before, they are absent. */
class TrendTa4jTest {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void weightedAverages(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    closes("wma(" + n + ")", bars, n - 1, c -> new WMAIndicator(c, n));
    closes("wma(" + n + ")", bars, n - 1, c -> new LWMAIndicator(c, n));
    closes("hma(" + n + ")", bars, n + (int) Math.sqrt(n) - 2, c -> new HMAIndicator(c, n));
  }

  @Property(tries = TRIES)
  void exponentialAverages(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    closes("dema(" + n + ")", bars, 2 * (n - 1), c -> new DoubleEMAIndicator(c, n));
    closes("tema(" + n + ")", bars, 3 * (n - 1), c -> new TripleEMAIndicator(c, n));
  }

  /** After n bars that stand still, ta4j has no number any more. */
  @Property(tries = TRIES)
  void kama(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    double[] theirs = Ta4j.ofCloses(bars, c -> new KAMAIndicator(c, n, 3, 20));
    Comparison.ofPrices("kama(" + n + ", 3, 20)", bars)
        .except(Series.where(theirs, Double::isNaN))
        .isAbsentFor(n, theirs);
  }

  /** ta4j's line is read at the bar's number, so its intercept is its value at the first bar. */
  @Property(tries = TRIES)
  void linearRegression(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 40) int n) {
    String ours = "linearRegression(" + n + ")";
    closes(ours, bars, n - 1, c -> new SimpleLinearRegressionIndicator(c, n));
    closes(
        ours + ".slope",
        bars,
        n - 1,
        c -> new SimpleLinearRegressionIndicator(c, n, SimpleLinearRegressionType.SLOPE));
    double[] intercept =
        Ta4j.ofCloses(
            bars,
            c -> new SimpleLinearRegressionIndicator(c, n, SimpleLinearRegressionType.INTERCEPT));
    double[] slope = Series.of(ours + ".slope", bars);
    for (int i = 0; i < intercept.length; i++) {
      intercept[i] += slope[i] * (i - n + 1);
    }
    Comparison.ofPrices(ours + ".intercept", bars).isAbsentFor(n - 1, intercept);
  }

  /** ta4j takes a range below 1e-5 for none, so what it says after nearly nothing is left out. */
  @Property(tries = TRIES)
  void directionalMovement(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 30) int n) {
    String ours = "adx(" + n + ")";
    boolean[] still = Series.where(Series.of("atr(" + n + ")", bars), r -> r > 0 && r < 1e-4);
    boolean[] since = Series.spread(still, bars.size());
    Comparison.ofNumbers(ours, bars, 100)
        .except(since)
        .isAbsentFor(2 * n - 1, Ta4j.of(bars, s -> new ADXIndicator(s, n)));
    Comparison.ofNumbers(ours + ".plusDi", bars, 100)
        .except(still)
        .isAbsentFor(n, Ta4j.of(bars, s -> new PlusDIIndicator(s, n)));
    Comparison.ofNumbers(ours + ".minusDi", bars, 100)
        .except(still)
        .isAbsentFor(n, Ta4j.of(bars, s -> new MinusDIIndicator(s, n)));
  }

  @Property(tries = TRIES)
  void aroon(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    String ours = "aroon(" + n + ")";
    numbers(ours, bars, n, Ta4j.of(bars, s -> new AroonOscillatorIndicator(s, n)));
    numbers(ours + ".up", bars, n, Ta4j.of(bars, s -> new AroonUpIndicator(s, n)));
    numbers(ours + ".down", bars, n, Ta4j.of(bars, s -> new AroonDownIndicator(s, n)));
  }

  /** ta4j counts both ends of a displacement. Its lagging span looks ahead; ours turns it round. */
  @Property(tries = TRIES)
  void ichimoku(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 20) int displacement) {
    String ours = "ichimoku(5, 13, 26, " + displacement + ")";
    int theirs = displacement + 1;
    prices(ours, bars, 4, Ta4j.of(bars, s -> new IchimokuTenkanSenIndicator(s, 5)));
    prices(ours + ".base", bars, 12, Ta4j.of(bars, s -> new IchimokuKijunSenIndicator(s, 13)));
    prices(
        ours + ".spanA",
        bars,
        12 + displacement,
        Ta4j.of(
            bars,
            s ->
                new IchimokuSenkouSpanAIndicator(
                    s,
                    new IchimokuTenkanSenIndicator(s, 5),
                    new IchimokuKijunSenIndicator(s, 13),
                    theirs)));
    prices(
        ours + ".spanB",
        bars,
        25 + displacement,
        Ta4j.of(bars, s -> new IchimokuSenkouSpanBIndicator(s, 26, theirs)));
    double[] ahead = Ta4j.of(bars, s -> new IchimokuChikouSpanIndicator(s, displacement));
    double[] lagging = Series.of(ours + ".lagging", bars);
    for (int i = 0; i < bars.size(); i++) {
      if (i < displacement) {
        assertThat(lagging[i]).isNaN();
      } else {
        assertThat(lagging[i]).isEqualTo(bars.get(i - displacement).close());
        assertThat(ahead[i - displacement]).isEqualTo(bars.get(i).close());
      }
    }
  }

  private static void closes(
      String text, List<Bar> bars, int absent, Function<ClosePriceIndicator, Indicator<Num>> of) {
    prices(text, bars, absent, Ta4j.ofCloses(bars, of));
  }

  private static void prices(String text, List<Bar> bars, int absent, double[] theirs) {
    Comparison.ofPrices(text, bars).isAbsentFor(absent, theirs);
  }

  private static void numbers(String text, List<Bar> bars, int absent, double[] theirs) {
    Comparison.ofNumbers(text, bars, 100).isAbsentFor(absent, theirs);
  }
}
