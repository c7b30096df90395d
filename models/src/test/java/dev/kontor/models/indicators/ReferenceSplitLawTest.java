package dev.kontor.models.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A split of a reference, or of the instrument beside it, told at its time gives the same values
 * from then on as a history that was adjusted for it from the start.
 */
class ReferenceSplitLawTest {
  private static final List<String> TEXTS =
      List.of(
          "market.close",
          "market.volume",
          "market.hl2 - market.open[2]",
          "correlation(close, market.close, 9)",
          "covariance(close, market.close, 9)",
          "beta(close, market.close, 9)",
          "beta(market.close, close, 5)",
          "correlation(close / close[1], market.close / market.close[1], 5)",
          "sma(market.close, 7)",
          "ema(market.high - market.low, 7)",
          "zscore(close / market.close, 9)",
          "zscore(market.close, 9)",
          "close * 0.5 + other.close",
          "sum(market.close * market.volume, 4)",
          "crossesAbove(market.close, sma(market.close, 4))",
          "log(market.close / market.close[1])",
          "sma(close, 5) / atr(5)",
          "rsi(9)",
          "correlation(market.close, other.close, 9)",
          "ta4j('EMAIndicator', close, 9)",
          "sma(ta4j('EMAIndicator', close, 3), 2)",
          "ema(close + 5, 3)");

  /** Ones that say something of the instrument's own amounts as such: not told by its own split. */
  private static final List<String> OWN_AMOUNTS = List.of("sma(ta4j", "ema(close + 5");

  @Property(tries = 300)
  void aPowerOfTwoToTheLastDigit(
      @ForAll(supplier = Walks.class) List<Bar> bars,
      @ForAll("anyText") String text,
      @ForAll("whose") String whose,
      @ForAll @IntRange(min = 0, max = 29) int at,
      @ForAll boolean reverse) {
    if (whose.equals("X") && OWN_AMOUNTS.stream().anyMatch(text::startsWith)) {
      return;
    }
    Split split = new Split(whose, 0, reverse ? 1 : 4, reverse ? 4 : 1);
    assertThat(values(text, bars, split, at, true))
        .as("%s, split of %s", text, split.instrument())
        .containsExactly(values(text, bars, split, at, false));
  }

  /** As where the benchmark itself is traded. */
  @Property(tries = 100)
  void anInstrumentThatIsItsOwnReferenceIsSplitAsBoth(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 0, max = 29) int at) {
    for (String text :
        List.of(
            "zscore(close - 0.7 * itself.close, 9)",
            "correlation(close, itself.close, 5)",
            "sma(close + itself.close, 3)")) {
      Split split = new Split("X", 0, 4, 1);
      assertThat(values(text, bars, split, at, true))
          .as(text)
          .containsExactly(values(text, bars, split, at, false));
    }
  }

  /** Of itself, or of one of the references. */
  @Provide
  Arbitrary<String> whose() {
    return Arbitraries.of("X", "M", "O");
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.of(TEXTS);
  }

  /** A sum of two kinds of shares cannot be told in new ones of one of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zscore(close - 0.7 * market.close, 4)",
        "ema(close + market.close, 3)",
        "crossesAbove(close, market.close)",
        "sma(market.close + 5, 3)"
      })
  void whatMixesSharesBeginsAnew(String text) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    place(compiler, text);
    assertThat(compiler.build().beginAnewAtSplitsOf("M")).isNotEmpty();
    List<Bar> bars = new Walks().get().sample();
    double[] told = values(text, bars, new Split("M", 0, 4, 1), 20, true);
    assertThat(told[0]).isNaN();
  }

  @Test
  void aSplitOfSomebodyElseChangesNothing() {
    IndicatorCompiler compiler = new IndicatorCompiler();
    place(compiler, "zscore(close - 0.7 * market.close, 4)");
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    List<Bar> bars = new Walks().get().sample();
    bars.forEach(bar -> step(set, memory, bar, bars.indexOf(bar), null));
    double[] before = memory.clone();
    set.split(memory, "X", new Split("Z", 0, 4, 1));
    assertThat(memory).containsExactly(before);
  }

  /** The values from a split on: told at its time, or of a history that was adjusted before. */
  private static double[] values(String text, List<Bar> bars, Split split, int at, boolean told) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    int place = place(compiler, text);
    IndicatorSet set = compiler.build();
    double[] memory = set.fresh();
    Split back = new Split(split.instrument(), 0, split.from(), split.to());
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      if (i == at) {
        if (told) {
          set.split(memory, "X", split);
        }
        values.add(memory[place]);
      }
      step(set, memory, bars.get(i), i, told && i < at ? back : null);
      if (i >= at) {
        values.add(memory[place]);
      }
    }
    return values.stream().mapToDouble(value -> value).toArray();
  }

  /** One bar, beside two references that go their own ways. */
  private static void step(IndicatorSet set, double[] memory, Bar bar, int i, Split old) {
    double[] shown = new double[set.references().size() * Field.COUNT];
    for (int r = 0; r < set.references().size(); r++) {
      String reference = set.references().get(r);
      Bar theirs = reference.equals("X") ? bar : other(reference, bar, i);
      boolean split = old != null && old.instrument().equals(reference);
      Field.put(split ? old.adjust(theirs) : theirs, shown, r * Field.COUNT);
    }
    set.show(memory, shown);
    boolean own = old != null && old.instrument().equals("X");
    set.update(memory, own ? old.adjust(bar) : bar);
  }

  /** Prices that go up where the others go down; all can be divided by four. */
  private static Bar other(String name, Bar bar, int i) {
    long low = 4_000_000_000L * (5 + (i * (name.equals("M") ? 7 : 11)) % 13);
    long up = 4 * (bar.highE8() % 100_000 + 40_000);
    return new Bar(
        name, bar.start(), bar.end(), low + up / 2, low + up, low, low + up / 4, 400_000_000L + up);
  }

  private static int place(IndicatorCompiler compiler, String text) {
    Definitions definitions = new Definitions();
    definitions.refer("market", "M");
    definitions.refer("other", "O");
    definitions.refer("itself", "X");
    var expression = definitions.resolve(Definitions.parse(text));
    return compiler.isCondition(expression, Series.MINUTE)
        ? compiler.condition(expression, Series.MINUTE)
        : compiler.number(expression, Series.MINUTE);
  }
}
