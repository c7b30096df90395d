package dev.kontor.models.indicators;

import static dev.kontor.models.indicators.Comparison.ofNumbers;
import static dev.kontor.models.indicators.Comparison.ofPrices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.market.Bar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What no reference has is its formula, computed afresh; and what must hold where nothing flows.
 */
class VolumeFormulasTest {
  private static final double ABSENT = Double.NaN;

  /** A walk of minutes some hours apart, so that days and weeks go by. */
  @Property(tries = 60)
  void theSessionsAverageIsTheOneOfItsBarsSoFar(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> minutes,
      @ForAll @IntRange(min = 1, max = 40) int hours) {
    List<Bar> bars = new ArrayList<>();
    for (Bar b : minutes) {
      long end = 1_700_000_000_000L / 60_000 * 60_000 + b.start() * 60 * hours;
      bars.add(
          new Bar(
              "X",
              end - 60_000,
              end,
              b.openE8(),
              b.highE8(),
              b.lowE8(),
              b.closeE8(),
              b.volumeE8()));
    }
    session("vwap()", bars, VolumeFormulasTest::day);
    session("vwap('day', 6.5)", bars, b -> day(moved(b, -390)));
    session(
        "vwap('week')", bars, b -> day(b).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    session("vwap('never')", bars, b -> LocalDate.EPOCH);
  }

  private static void session(String text, List<Bar> bars, Function<Bar, LocalDate> session) {
    double[] means = new double[bars.size()];
    double[] deviations = new double[bars.size()];
    for (int i = 0; i < means.length; i++) {
      LocalDate now = session.apply(bars.get(i));
      List<Bar> same =
          bars.subList(0, i + 1).stream().filter(b -> session.apply(b).equals(now)).toList();
      double volume = same.stream().mapToDouble(Bar::volume).sum();
      double mean = same.stream().mapToDouble(b -> typical(b) * b.volume()).sum() / volume;
      means[i] = mean;
      deviations[i] =
          Math.sqrt(
              same.stream().mapToDouble(b -> Math.pow(typical(b) - mean, 2) * b.volume()).sum()
                  / volume);
    }
    boolean[] dry = Series.where(means, Double::isNaN);
    double[] ours = Series.of(text, bars);
    assertThat(Series.where(ours, Double::isNaN)).isEqualTo(dry);
    ofPrices(text, bars).except(dry).isAbsentFor(0, means);
    ofPrices(text + ".deviation", bars).except(dry).isAbsentFor(0, deviations);
  }

  private static double typical(Bar bar) {
    return (bar.high() + bar.low() + bar.close()) / 3;
  }

  private static LocalDate day(Bar bar) {
    return Instant.ofEpochMilli(bar.end() - 1).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Bar moved(Bar bar, long minutes) {
    return new Bar(
        "X", bar.start() + minutes * 60_000, bar.end() + minutes * 60_000, 0, 0, 0, 0, 0);
  }

  @Property(tries = 40)
  void forceAndEaseAreTheirFormulas(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 30) int n) {
    double force = bars.stream().mapToDouble(b -> b.high() * b.volume()).max().orElseThrow();
    ofNumbers("forceIndex(" + n + ")", bars, force)
        .isAbsentFor(n, Series.of("ema(change(1) * volume, " + n + ")", bars));
    ofNumbers("forceIndex(" + n + ", 'sma')", bars, force)
        .isAbsentFor(n, Series.of("ema(change(1) * volume, " + n + ", 'sma')", bars));
    List<Bar> traded = bars.stream().filter(b -> b.volume() > 0).toList();
    if (traded.size() > n) {
      double[] ease = new double[traded.size()];
      double largest = 0;
      for (int i = 1; i < ease.length; i++) {
        Bar b = traded.get(i);
        Bar before = traded.get(i - 1);
        double way = (b.high() + b.low()) / 2 - (before.high() + before.low()) / 2;
        ease[i] = way / (b.volume() / 1e8 / (b.high() - b.low()));
        ease[i] = b.high() == b.low() ? 0 : ease[i];
        largest = Math.max(largest, b.high() * (b.high() - b.low()) * 1e8 / b.volume());
      }
      double[] mean = new double[ease.length];
      for (int i = n; i < mean.length; i++) {
        for (int j = i - n + 1; j <= i; j++) {
          mean[i] += ease[j] / n;
        }
      }
      ofNumbers("easeOfMovement(" + n + ")", traded, largest).isAbsentFor(n, mean);
      double[] all = Series.of("easeOfMovement(" + n + ")", bars);
      double[] some = Series.of("easeOfMovement(" + n + ")", traded);
      for (int i = 0, j = 0; i < all.length; i++) {
        assertThat(all[i]).isEqualTo((Double) (bars.get(i).volume() > 0 ? some[j++] : ABSENT));
      }
    }
  }

  @Test
  void aBarThatEndsAtMidnightBelongsToTheDayThatEnds() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      bars.add(Series.bar(1438 + i, i + 1, i + 1, i + 1, i + 1));
    }
    assertThat(Series.of("vwap()", bars)).containsExactly(1, 1.5, 3);
    assertThat(Series.of("vwap('never')", bars)).containsExactly(1, 1.5, 2);
  }

  @Test
  void whatDoesNotMoveIsItsOwnAverageAndFlowsNowhere() {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      bars.add(Series.bar(i, 0.1, 0.1, 0.1, 0.1, i < 20 ? 0.3 + i : i < 40 ? 0 : 0.7));
    }
    double typical = (0.1 + 0.1 + 0.1) / 3;
    double[] rolling = Series.of("rollingVwap(7)", bars);
    double[] session = Series.of("vwap()", bars);
    for (int i = 7; i < 50; i++) {
      assertThat(rolling[i]).isEqualTo((Double) (i >= 26 && i < 40 ? ABSENT : typical));
      assertThat(session[i]).isEqualTo(typical);
    }
    assertThat(Series.of("vwap().deviation", bars)[49]).isZero();
    assertThat(Series.of("mfi(7)", bars)[49]).isNaN();
    assertThat(Series.of("cmf(7)", bars)[49]).isZero();
    assertThat(Series.of("cmf(7)", bars)[39]).isNaN();
    assertThat(Series.of("obv()", bars)[49]).isZero();
    assertThat(Series.of("adLine()", bars)[49]).isZero();
    assertThat(Series.of("adOscillator()", bars)[49]).isZero();
    assertThat(Series.of("forceIndex()", bars)[49]).isZero();
    assertThat(Series.of("easeOfMovement(5)", bars)[49]).isZero();
    assertThat(Series.of("volumeZ(5)", bars)[39]).isNaN();
    assertThat(Series.of("pvi()", bars)[49]).isEqualTo(1000);
    assertThat(Series.of("nvi(1)", bars)[49]).isEqualTo(1);
  }

  @Test
  void moneyThatOnlyRisesIsAHundredAndThatOnlyFallsZero() {
    assertThat(Series.of("mfi(2)", Series.closes(5, 1, 2, 3, 3, 2, 1)))
        .containsExactly(ABSENT, ABSENT, 100 * (2 / 3.0), 100, 100, 0, 0);
  }

  @Property(tries = 40)
  void theMoneyFlowStaysInItsRange(
      @ForAll(supplier = Walks.OfAnySize.class) List<Bar> bars,
      @ForAll @IntRange(min = 1, max = 30) int n) {
    for (double flow : Series.of("cmf(" + n + ")", bars)) {
      assertThat(Double.isNaN(flow) ? 0 : flow).isCloseTo(0, within(1 + 1e-15));
    }
    for (double index : Series.of("mfi(" + n + ")", bars)) {
      assertThat(Double.isNaN(index) ? 0 : index).isBetween(0.0, 100.0);
    }
  }
}
