package dev.kontor.models.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmupTest {
  private static final Timeframe MINUTE = Timeframe.of("1m");
  private static final List<Bar> BARS = bars(1_600);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "close                            |  1 |  1",
        "sma(close, 20)                   | 20 | 20",
        "sma(close, 20)[5]                | 25 | 25",
        "highest(high, 48)                | 48 | 48",
        "close > sma(close, 20)           | 20 | 20",
        "sma(sma(close, 10), 10)          | 19 | 19",
        "bollinger(close, 20).upper       | 20 | 20",
        "rate(close, 6)                   |  7 |  7"
      })
  void aWindowSettlesWhenItIsFull(String text, long present, long settled) {
    assertThat(measure(text)).isEqualTo(new Settling(present, settled, true));
  }

  /** Its weight of what lies n bars back is (11/13)^n: a billionth after 124. */
  @Test
  void anExponentialAverageSettlesWhenItsStartHasFaded() {
    Settling settling = measure("ema(close, 12)");
    assertThat(settling.settled()).isBetween(70L, 140L);
    assertThat(measure("ema(close, 24)").settled()).isGreaterThan(settling.settled());
  }

  @Test
  void aRunningTotalNeverForgets() {
    assertThat(measure("obv()")).isEqualTo(new Settling(1, 0, true)).hasToString("never");
    assertThat(measure("obv() > 0").settled()).isZero();
  }

  @Test
  void aComparisonOfTotalsSettlesThoughTheTotalsDoNot() {
    assertThat(measure("crossesAbove(obv(), sma(obv(), 20))").settled()).isBetween(20L, 25L);
  }

  @Test
  void whatIsStillFadingWhenTheDataIsOverIsNotCalledEndless() {
    assertThat(measure("ema(close, 400)")).hasToString("more than 1500");
  }

  @Test
  void whatNeverAppearsNeverSettles() {
    assertThat(measure("sma(close, 5000)")).isEqualTo(new Settling(0, 0, true));
  }

  @Test
  void aConditionSettlesNoSoonerThanWhatItCompares() {
    assertThat(measure("crossesBelow(rsi(close, 14), 1)").settled())
        .isGreaterThanOrEqualTo(measure("rsi(close, 14)").settled() - 30)
        .isGreaterThan(100);
    assertThat(measure("!(obv() > 0) && close > 0").settled()).isZero();
  }

  @Test
  void anAverageOfQuartersNeedsWholeOnesAndTheOneThatHistoryBeginsInIsNone() {
    Settling settling = measure("sma(close, 4)@15m");
    assertThat(settling.present()).isBetween(60L, 75L).isEqualTo(settling.settled());
    assertThat(measure("at(close > sma(close, 4), '15m')").settled()).isBetween(60L, 75L);
  }

  /** A later start is one for both; the other has a bar for each of one's own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market.close                           |  1 |  1",
        "correlation(close, market.close, 20)   | 20 | 20",
        "zscore(close - 0.5 * market.close, 30) | 30 | 30",
        "close > market.close                   |  1 |  1"
      })
  void aValueThatLooksAtAnotherInstrumentSettlesAsOthersDo(
      String text, long present, long settled) {
    assertThat(measure(text)).isEqualTo(new Settling(present, settled, true));
  }

  @Test
  void aTotalOfAnotherInstrumentNeverForgets() {
    assertThat(measure("tsi(market.close, 300, 300)").bounded()).isFalse();
  }

  /** Of the other there is a bar an hour: until then there is none. */
  @Test
  void whatIsSeldomSeenIsThereLater() {
    assertThat(measure("seldom.close").present()).isGreaterThan(20);
    assertThat(measure("seldom.close").settled()).isLessThanOrEqualTo(61);
  }

  @Test
  void theSlowerOfTwoDecides() {
    Settling fast = new Settling(2, 5, true);
    assertThat(fast.and(new Settling(3, 4, true))).isEqualTo(new Settling(3, 5, true));
    assertThat(fast.and(new Settling(3, 9, false))).hasToString("more than 9");
    assertThat(fast.and(new Settling(1, 0, true))).isEqualTo(new Settling(2, 0, true));
  }

  private static Settling measure(String text) {
    Definitions definitions = new Definitions();
    definitions.refer("market", "SPY");
    definitions.refer("seldom", "OLD");
    Subjects subjects = new Subjects(definitions, MINUTE);
    subjects.add("value", text);
    List<Bar> spy = BARS.stream().map(bar -> named(bar, "SPY", 2 * bar.openE8())).toList();
    Map<String, List<Bar>> all =
        Map.of(
            "X",
            BARS,
            "SPY",
            spy,
            "OLD",
            spy.stream()
                .filter(bar -> bar.end() % 3_600_000 == 0)
                .map(bar -> named(bar, "OLD", bar.closeE8()))
                .toList());
    return new Warmup(subjects)
        .measure(
            "X", all, Listings.all(Listing.CLOCK), Filling.OFF, BARS.get(BARS.size() - 1).end())
        .values()
        .iterator()
        .next();
  }

  private static Bar named(Bar bar, String instrument, long closeE8) {
    return new Bar(
        instrument, bar.start(), bar.end(), closeE8, closeE8, closeE8, closeE8, bar.volumeE8());
  }

  private static List<Bar> bars(int count) {
    Random random = new Random(7);
    List<Bar> bars = new ArrayList<>();
    double close = 100;
    for (int i = 0; i < count; i++) {
      double open = close;
      close *= Math.exp(0.01 * random.nextGaussian());
      double high = Math.max(open, close) * (1 + 0.002 * random.nextDouble());
      double low = Math.min(open, close) * (1 - 0.002 * random.nextDouble());
      bars.add(
          new Bar(
              "X",
              i * 60_000L,
              (i + 1) * 60_000L,
              e8(open),
              e8(high),
              e8(low),
              e8(close),
              e8(1_000 + random.nextInt(500))));
    }
    return bars;
  }

  private static long e8(double value) {
    return Math.round(value * 1e8);
  }
}
