package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.market.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CandlestickLawsTest {
  private static final List<CandlesticksPage.Row> ROWS = CandlesticksPage.rows();
  private static final List<String> CALLS = ROWS.stream().map(row -> row.name() + "()").toList();

  @Test
  void thePageListsEveryPatternAsItIs() {
    List<IndicatorFunction> patterns =
        Catalog.all().stream().filter(f -> f.sources().equals(List.of("candles"))).toList();
    assertThat(ROWS.stream().map(CandlesticksPage.Row::call))
        .containsExactlyElementsOf(patterns.stream().map(IndicatorFunction::signature).toList());
    assertThat(ROWS.stream().map(CandlesticksPage.Row::summary))
        .containsExactlyElementsOf(patterns.stream().map(IndicatorFunction::summary).toList());
  }

  @Test
  void aPatternIsAbsentUntilTheBarThatThePageSays() {
    double[][] scores = Series.all(CALLS, CandleWalks.walk(1, 0.01, 60));
    for (int k = 0; k < scores.length; k++) {
      long absent = Arrays.stream(scores[k]).filter(Double::isNaN).count();
      assertThat(absent).as(CALLS.get(k)).isEqualTo(ROWS.get(k).first() - 1);
      assertThat(scores[k][(int) absent]).as(CALLS.get(k)).isNotNaN();
    }
  }

  @Property(tries = 60)
  void whatWasLongAgoDoesNotCount(@ForAll long seed, @ForAll @IntRange(max = 300) int from) {
    List<Bar> bars = CandleWalks.walk(seed, 0.01, 400);
    double[][] all = Series.all(CALLS, bars);
    double[][] late = Series.all(CALLS, bars.subList(from, bars.size()));
    for (int k = 0; k < all.length; k++) {
      int first = ROWS.get(k).first() - 1;
      assertThat(
              Arrays.mismatch(
                  all[k], from + first, bars.size(), late[k], first, bars.size() - from))
          .as(CALLS.get(k))
          .isNegative();
    }
  }

  @Test
  void allPatternsShareOneMemoryOfTheCandles() {
    assertThat(size(CALLS) - size(List.of("doji()"))).isEqualTo(CALLS.size() - 1);
    assertThat(size(CALLS) * Double.BYTES).isLessThanOrEqualTo(1_200);
  }

  private static int size(List<String> calls) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    calls.forEach(
        call -> compiler.number(new Definitions().resolve(Definitions.parse(call)), Series.MINUTE));
    return compiler.build().fresh().length;
  }

  @Test
  void tweezersTurnAtTheSameTip() {
    Bar[] tops = {Series.bar(5, 10, 14, 9, 13), Series.bar(6, 13, 14, 10, 11)};
    assertThat(last("tweezers()", tops)).isEqualTo(-100);
    Bar[] bottoms = {Series.bar(5, 13, 14, 9, 10), Series.bar(6, 10, 13, 9, 12)};
    assertThat(last("tweezers()", bottoms)).isEqualTo(100);
  }

  @Test
  void tweezersTolerateAFractionOfTheUsualRange() {
    Bar[] candles = {Series.bar(5, 10, 14, 9, 13), Series.bar(6, 13, 14.5, 10, 11)};
    assertThat(last("tweezers(0.1)", candles)).isZero();
    assertThat(last("tweezers(0.125)", candles)).isEqualTo(-100);
  }

  @Test
  void tweezersOfOneColourAreNone() {
    Bar[] candles = {Series.bar(5, 10, 14, 9, 13), Series.bar(6, 10, 14, 9, 13)};
    assertThat(last("tweezers()", candles)).isZero();
  }

  /** The score after five candles of range four and then these. */
  private static double last(String call, Bar... candles) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      bars.add(Series.bar(i, 10, 12, 8, 11));
    }
    bars.addAll(List.of(candles));
    return Series.of(call, bars)[bars.size() - 1];
  }
}
