package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
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
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** Once warm, the indicators are those of ta4j; before, they are absent. */
class Ta4jTest {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void smaIsTa4js(@ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 1, max = 40) int n) {
    same("sma(" + n + ")", bars, n - 1, closes(bars, c -> new SMAIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void emaIsTa4js(@ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 1, max = 40) int n) {
    same("ema(" + n + ", 'first')", bars, n - 1, closes(bars, c -> new EMAIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void wilderIsTa4jsMma(
      @ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 1, max = 40) int n) {
    same("wilder(" + n + ")", bars, n - 1, closes(bars, c -> new MMAIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void rsiIsTa4js(@ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 2, max = 40) int n) {
    same("rsi(" + n + ")", bars, n, closes(bars, c -> new RSIIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void macdAndItsSignalAreTa4js(@ForAll("walks") List<Bar> bars) {
    same("macd(5, 13, 4)", bars, 12, closes(bars, c -> new MACDIndicator(c, 5, 13)));
    same("macd(5, 13, 4).value", bars, 12, closes(bars, c -> new MACDIndicator(c, 5, 13)));
    same(
        "macd(5, 13, 4).signal",
        bars,
        15,
        closes(bars, c -> new EMAIndicator(new MACDIndicator(c, 5, 13), 4)));
    same("macd(5, 13, 4).fast", bars, 12, closes(bars, c -> new EMAIndicator(c, 5)));
    same("macd(5, 13, 4).slow", bars, 12, closes(bars, c -> new EMAIndicator(c, 13)));
  }

  @Property(tries = TRIES)
  void bollingerBandsAreTa4js(
      @ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 2, max = 40) int n) {
    BarSeries series = series(bars);
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    StandardDeviationIndicator deviation = new StandardDeviationIndicator(close, n);
    BollingerBandsMiddleIndicator middle =
        new BollingerBandsMiddleIndicator(new SMAIndicator(close, n));
    same("bollinger(" + n + ").middle", bars, n - 1, middle);
    same(
        "bollinger(" + n + ").upper",
        bars,
        n - 1,
        new BollingerBandsUpperIndicator(middle, deviation));
    same(
        "bollinger(" + n + ").lower",
        bars,
        n - 1,
        new BollingerBandsLowerIndicator(middle, deviation));
    same("deviation(" + n + ")", bars, n - 1, deviation);
  }

  @Property(tries = TRIES)
  void atrIsTa4js(@ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 1, max = 40) int n) {
    same("atr(" + n + ")", bars, n - 1, new ATRIndicator(series(bars), n));
  }

  @Property(tries = TRIES)
  void extremesAreTa4js(
      @ForAll("walks") List<Bar> bars, @ForAll @IntRange(min = 1, max = 40) int n) {
    same("highest(" + n + ")", bars, n - 1, closes(bars, c -> new HighestValueIndicator(c, n)));
    same("lowest(" + n + ")", bars, n - 1, closes(bars, c -> new LowestValueIndicator(c, n)));
  }

  /** Walks in cents: mostly small steps, some gaps, some stretches in which nothing moves. */
  @Provide
  Arbitrary<List<Bar>> walks() {
    Arbitrary<int[]> steps =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(-150, 150)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(-3_000, 3_000)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Integer.MAX_VALUE)))
            .array(int[].class)
            .ofMinSize(30)
            .ofMaxSize(160);
    return steps.map(Ta4jTest::walk);
  }

  private static List<Bar> walk(int[] steps) {
    List<Bar> bars = new ArrayList<>();
    int price = 10_010;
    for (int step : steps) {
      if (step == Integer.MAX_VALUE) {
        for (int i = 0; i < 25; i++) {
          bars.add(
              Series.bar(bars.size(), price / 100.0, price / 100.0, price / 100.0, price / 100.0));
        }
        continue;
      }
      int open = Math.max(100, price + step / 2);
      int close = Math.max(100, price + step);
      int high = Math.max(open, close) + Math.abs(step % 7);
      int low = Math.min(open, close) - Math.abs(step % 5);
      bars.add(Series.bar(bars.size(), open / 100.0, high / 100.0, low / 100.0, close / 100.0));
      price = close;
    }
    return bars;
  }

  private static Indicator<Num> closes(
      List<Bar> bars, Function<ClosePriceIndicator, Indicator<Num>> of) {
    return of.apply(new ClosePriceIndicator(series(bars)));
  }

  private static BarSeries series(List<Bar> bars) {
    BarSeries series = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
    for (Bar bar : bars) {
      series.addBar(
          BaseBar.builder(DoubleNum::valueOf, Number.class)
              .timePeriod(Duration.ofMinutes(1))
              .endTime(Instant.ofEpochMilli(bar.end()).atZone(ZoneOffset.UTC))
              .openPrice(bar.open())
              .highPrice(bar.high())
              .lowPrice(bar.low())
              .closePrice(bar.close())
              .volume(bar.volume())
              .build());
    }
    return series;
  }

  private static void same(String text, List<Bar> bars, int absent, Indicator<Num> reference) {
    double[] ours = Series.of(text, bars);
    for (int i = 0; i < ours.length; i++) {
      if (i < absent) {
        assertThat(ours[i]).as("%s at %d", text, i).isNaN();
      } else {
        double theirs = reference.getValue(i).doubleValue();
        // Differences and deviations of prices carry the rounding of the price, so at least 1e-9 of
        // one.
        assertThat(ours[i])
            .as("%s at %d", text, i)
            .isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
      }
    }
  }
}
