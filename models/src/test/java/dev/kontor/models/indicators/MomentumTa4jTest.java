package dev.kontor.models.indicators;

import dev.kontor.models.market.Bar;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ta4j.core.indicators.AwesomeOscillatorIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.CMOIndicator;
import org.ta4j.core.indicators.PPOIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.StochasticOscillatorDIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.StochasticRSIIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;

/**
 * Once warm, the indicators of momentum are those of ta4j; before, they are absent. Where ta4j has
 * no number, for it divided by zero, there is nothing to compare.
 */
class MomentumTa4jTest {
  private static final int TRIES = 40;

  @Property(tries = TRIES)
  void stochastics(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 2, max = 30) int n) {
    numbers(
        "stochastic(" + n + ", 1, 3)",
        bars,
        n - 1,
        Ta4j.of(bars, s -> new StochasticOscillatorKIndicator(s, n)));
    numbers(
        "stochastic(" + n + ", 1, 3).d",
        bars,
        n + 1,
        Ta4j.of(
            bars,
            s -> new StochasticOscillatorDIndicator(new StochasticOscillatorKIndicator(s, n))));
    numbers("williamsR(" + n + ")", bars, n - 1, Ta4j.of(bars, s -> new WilliamsRIndicator(s, n)));
  }

  /** ta4j's is from 0 to 1. Where the index stands still but for rounding, ours is absent. */
  @Property(tries = TRIES)
  void stochasticRsi(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 3, max = 20) int n) {
    double[] theirs = Ta4j.ofCloses(bars, c -> new StochasticRSIIndicator(c, n));
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] *= 100;
    }
    String rsi = "rsi(" + n + ")";
    String range = "highest(" + rsi + ", " + n + ") - lowest(" + rsi + ", " + n + ")";
    Comparison.ofNumbers("stochRsi(" + n + ", " + n + ", 1, 3)", bars, 100)
        .except(Series.where(Series.of(range, bars), x -> x < 1e-4))
        .isAbsentFor(2 * n - 1, theirs);
  }

  /** ta4j takes a deviation below 1e-5 for none. */
  @Property(tries = TRIES)
  void commodityChannel(
      @ForAll(supplier = Walks.class) List<Bar> bars, @ForAll @IntRange(min = 2, max = 40) int n) {
    Comparison.ofNumbers("cci(" + n + ")", bars, 100)
        .except(Series.hardlyMoving(bars, n))
        .isAbsentFor(n - 1, Ta4j.of(bars, s -> new CCIIndicator(s, n)));
  }

  @Property(tries = TRIES)
  void changes(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    numbers("roc(" + n + ")", bars, n, Ta4j.ofCloses(bars, c -> new ROCIndicator(c, n)));
    numbers("cmo(" + n + ")", bars, n, Ta4j.ofCloses(bars, c -> new CMOIndicator(c, n)));
  }

  @Property(tries = TRIES)
  void averages(@ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars) {
    numbers("ppo(5, 13)", bars, 12, Ta4j.ofCloses(bars, c -> new PPOIndicator(c, 5, 13)));
    Comparison.ofPrices("awesome()", bars)
        .isAbsentFor(
            33,
            Ta4j.of(bars, s -> new AwesomeOscillatorIndicator(new MedianPriceIndicator(s), 5, 34)));
  }

  private static void numbers(String text, List<Bar> bars, int absent, double[] theirs) {
    Comparison.ofNumbers(text, bars, 100)
        .except(Series.where(theirs, Double::isNaN))
        .isAbsentFor(absent, theirs);
  }
}
