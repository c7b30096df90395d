package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.KAMAIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.StochasticRSIIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.candles.BullishEngulfingIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.Num;

/** What expressions get from ta4j is what ta4j gives to who asks it directly. */
class Ta4jBridgeTest {
  private static final int TRIES = 15;

  @Property(tries = TRIES)
  void onAsManyBarsAsThereAreItIsTa4jItself(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    same("ta4j('KAMAIndicator', close, 10, 2, 30)", bars, c -> new KAMAIndicator(c, 10, 2, 30));
    same("ta4j('EMAIndicator', 9)", bars, c -> new EMAIndicator(c, 9));
    same("ta4j('ADXIndicator', 5)", bars, c -> new ADXIndicator(c.getBarSeries(), 5));
    same("ta4j('ParabolicSarIndicator')", bars, c -> new ParabolicSarIndicator(c.getBarSeries()));
    same(
        "ta4j('ParabolicSarIndicator', 0.01, 0.1)",
        bars,
        c -> new ParabolicSarIndicator(c.getBarSeries(), c.numOf(0.01), c.numOf(0.1)));
  }

  @Property(tries = TRIES)
  void oneMayBeBuiltOnAnother(@ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    same(
        "ta4j('EMAIndicator', ta4j('MACDIndicator', close, 5, 13), 4)",
        bars,
        c -> new EMAIndicator(new MACDIndicator(c, 5, 13), 4));
    same(
        "ta4j('BollingerBandsUpperIndicator', ta4j('BollingerBandsMiddleIndicator',"
            + " ta4j('SMAIndicator', 9)), ta4j('StandardDeviationIndicator', 9), 3)",
        bars,
        c ->
            new BollingerBandsUpperIndicator(
                new BollingerBandsMiddleIndicator(new SMAIndicator(c, 9)),
                new StandardDeviationIndicator(c, 9),
                c.numOf(3)));
    same(
        "ta4j('StochasticRSIIndicator', ta4j('RSIIndicator', 7), 5)",
        bars,
        c -> new StochasticRSIIndicator(new RSIIndicator(c, 7), 5));
  }

  @Property(tries = TRIES)
  void withAWindowItIsOurOwnKernel(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 20) int n) {
    double[] ours = Series.of("sma(hl2, " + n + ")", bars);
    String text = "ta4j('SMAIndicator', hl2, " + n + ", '" + n + " bars')";
    Comparison.ofPrices(text, bars).isAbsentFor(n - 1, ours);
  }

  /** Here of an expression that is absent at first: ta4j is given what comes after. */
  @Property(tries = TRIES)
  void itTakesAnyExpressionOfOurs(@ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    double[] ours = Series.of("sma(rsi(5) - 50, 4)", bars);
    Comparison.ofNumbers("ta4j('SMAIndicator', rsi(5) - 50, 4)", bars, 100).isAbsentFor(8, ours);
    Comparison.ofPrices("ta4j('SMAIndicator', close * 2, 4)[1]", bars)
        .isAbsentFor(4, Series.of("sma(close * 2, 4)[1]", bars));
  }

  @Property(tries = TRIES)
  void aConditionOfTa4jIsACondition(@ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    Indicator<Boolean> theirs = new BullishEngulfingIndicator(Ta4j.series(bars));
    double[] ours = Series.condition("ta4j('BullishEngulfingIndicator')", bars);
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i] == 1).isEqualTo(theirs.getValue(i));
    }
  }

  /** All that counts is in the memory: it may be copied, and carried on by another instance. */
  @Property(tries = TRIES)
  void aRestoredRunGoesOnAsIfNothingHadHappened(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(max = 400) int at) {
    List<String> texts =
        List.of(
            "ta4j('KAMAIndicator', close, 3, 2, 10, '12 bars')",
            "ta4j('EMAIndicator', rsi(3), 5, '12 bars')");
    double[][] whole = Series.all(texts, bars);
    IndicatorCompiler first = new IndicatorCompiler();
    IndicatorCompiler second = new IndicatorCompiler();
    int[] places = texts.stream().mapToInt(text -> place(first, text)).toArray();
    texts.forEach(text -> place(second, text));
    IndicatorSet before = first.build();
    IndicatorSet after = second.build();
    double[] memory = before.fresh();
    for (int i = 0; i < bars.size(); i++) {
      if (i == at) {
        memory = after.adopt(before.layout(), memory.clone());
      }
      (i < at ? before : after).update(memory, bars.get(i));
      for (int k = 0; k < places.length; k++) {
        assertThat(Double.compare(memory[places[k]], whole[k][i])).isZero();
      }
    }
  }

  /** The errors that {@code Ta4jCall} states: the largest on 1,700 bars of a walk about 100. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'RSIIndicator', 14      |  60 | 0.9 | 1",
        "'RSIIndicator', 14      | 250 | 8e-07 | 9e-07",
        "'ADXIndicator', 14      |  60 | 5 | 6",
        "'ADXIndicator', 14      | 250 | 1e-05 | 2e-05",
        "'MACDIndicator', 12, 26 |  60 | 0.009 | 0.01",
        "'MACDIndicator', 12, 26 | 250 | 4e-09 | 5e-09",
        "'EMAIndicator', 50      |  60 | 0.1 | 0.2",
        "'EMAIndicator', 50      | 250 | 5e-05 | 6e-05",
        "'SMAIndicator', 20      |  60 | 0 | 0",
      })
  void withFewBarsTheStartIsNotForgotten(String call, int bars, double least, double most) {
    List<Bar> walk = walk(2_000);
    double[] few = Series.of("ta4j(" + call + ", '" + bars + " bars')", walk);
    double[] all = Series.of("ta4j(" + call + ", '2000 bars')", walk);
    double worst = 0;
    for (int i = 300; i < few.length; i++) {
      worst = Math.max(worst, Math.abs(few[i] - all[i]));
    }
    assertThat(worst).isBetween(least, most);
  }

  @Test
  void indicatorsOnEquallyManyBarsKeepThemOnce() {
    int one = size("ta4j('EMAIndicator', 9)");
    int two = size("ta4j('EMAIndicator', 9)", "ta4j('KAMAIndicator')", "ta4j('EMAIndicator', 9)");
    assertThat(one).isBetween(6 * 250, 6 * 250 + 40);
    assertThat(two).isEqualTo(one + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ta4j('KAMA', 10)                       | has no indicator KAMA; did you mean KAMAIndicator?",
        "ta4j('java.lang.Runtime')              | ta4j 0.17 has no indicator java.lang.Runtime",
        "ta4j(close, 10)                        | ta4j needs a class first",
        "ta4j()                                 | ta4j needs a class first",
        "ta4j('RSIIndicator', 14, 3)            | there is no ta4j('RSIIndicator', 14, 3); there is ta4j('RSIIndicator', series, whole number)",
        "ta4j('RSIIndicator', 14.5)             | there is no ta4j('RSIIndicator', 14.5)",
        "ta4j('ATRIndicator', close, 14)        | there is ta4j('ATRIndicator', whole number) and ta4j('ATRIndicator', TRIndicator, whole number)",
        "ta4j('PivotPointIndicator', 'WEKK')    | 'DAY' or 'WEEK'",
        "ta4j('SMAIndicator', 14, '1 bars')     | ta4j runs on 2 to 5000 bars",
        "ta4j('SMAIndicator', 14, '9999 bars')  | ta4j runs on 2 to 5000 bars",
        "ta4j('SMAIndicator', 14, '10 bars')    | is unstable for 14 bars; let it run on more than its 10, such as '28 bars'",
        "ta4j('SMAIndicator', clos, 14)         | there is no clos; did you mean close?",
        "ta4j('SMAIndicator', close > open, 14) | is a condition where a number is needed",
        "ta4j('BullishEngulfingIndicator') + 1  | is a condition where a number is needed"
      })
  void aMistakeIsNamedWithWhatWouldBeRight(String text, String message) {
    assertThatThrownBy(() -> place(new IndicatorCompiler(), text))
        .isInstanceOf(BadExpression.class)
        .hasMessageContaining(message);
  }

  @Test
  void oneWayOfWritingStandsForAll() {
    String full = "ta4j('EMAIndicator',ta4j('RSIIndicator',close,14),9,'250 bars')";
    assertThat(canonical("ta4j('EMAIndicator', ta4j('RSIIndicator', 14), 9)")).isEqualTo(full);
    assertThat(canonical(full)).isEqualTo(full);
    assertThat(canonical("ta4j('EMAIndicator', rsi[1], 9, '60 bars')".replace("rsi", "rsi(14)")))
        .isEqualTo("ta4j('EMAIndicator',lag(rsi(close,14,'first'),1),9,'60 bars')");
  }

  private static List<Bar> walk(int minutes) {
    Random random = new Random(7);
    List<Bar> bars = new ArrayList<>();
    double close = 100;
    for (int i = 0; i < minutes; i++) {
      double open = close;
      close *= Math.exp(0.001 * random.nextGaussian());
      bars.add(Series.bar(i, open, Math.max(open, close), Math.min(open, close), close));
    }
    return bars;
  }

  private static String canonical(String text) {
    return Canonical.of(Definitions.parse(text), Series.MINUTE).toString();
  }

  private static int size(String... texts) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    for (String text : texts) {
      place(compiler, text);
    }
    return compiler.build().fresh().length;
  }

  private static int place(IndicatorCompiler compiler, String text) {
    return compiler.number(new Definitions().resolve(Definitions.parse(text)), Timeframe.of("1m"));
  }

  /** Walks are shorter than 250 bars, so nothing is cut off. Absent where ta4j says so. */
  private static void same(
      String text, List<Bar> bars, Function<ClosePriceIndicator, Indicator<Num>> of) {
    BarSeries series = Ta4j.series(bars);
    Indicator<Num> theirs = of.apply(new ClosePriceIndicator(series));
    double[] ours = Series.of(text, bars);
    double scale = Math.max(100, bars.stream().mapToDouble(Bar::high).max().orElse(0));
    for (int i = 0; i < Math.min(ours.length, 250); i++) {
      double value = theirs.getValue(i).doubleValue();
      if (i + 1 < theirs.getUnstableBars() || Double.isNaN(value)) {
        assertThat(ours[i]).as("%s at %d", text, i).isNaN();
      } else {
        assertThat(ours[i]).as("%s at %d", text, i).isCloseTo(value, within(1e-9 * scale));
      }
    }
  }
}
