package dev.kontor.operators.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.FlatBars;
import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.BarConfig;
import dev.kontor.operators.bars.PulseOperator;
import dev.kontor.operators.references.ManyBars;
import dev.kontor.operators.references.Referring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReferringIndicatorsTest implements RescalingLaws<Referring, Features> {
  @Override
  public Subject<Referring, Features> subject() {
    return new ReferringBars(new ManyBars(Timeframe.of("5m")));
  }

  /** In streaming and in batch, on bars as they come and on longer ones, with any holes. */
  @Property(tries = 60)
  void theValuesAreThoseOfANaiveJoin(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 40) int minutes,
      @ForAll @IntRange(min = 2, max = 6) int often)
      throws Exception {
    for (String timeframe : List.of("1m", "5m")) {
      ManyBars clock = new ManyBars(Timeframe.of(timeframe));
      check(clock, ManyBars.history(random, minutes, often, clock.config()));
    }
  }

  /** Around a night, of shares and coins side by side, with holes as they are or filled. */
  @Property(tries = 40)
  void theValuesAreThoseOfANaiveJoinInSessionsToo(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 40) int minutes,
      @ForAll @IntRange(min = 2, max = 6) int often,
      @ForAll Filling filling)
      throws Exception {
    for (String timeframe : List.of("1m", "5m", "1h", "1d")) {
      ManyBars sessions = ManyBars.ofSessions(Timeframe.of(timeframe), filling);
      check(sessions, ManyBars.history(random, minutes, often, sessions.config()));
    }
  }

  private static void check(ManyBars subject, List<Bar> bars) throws Exception {
    Map<String, TreeMap<Long, double[]>> whole = new TreeMap<>();
    Map<String, Long> begun = new TreeMap<>();
    for (Bar bar : filled(subject.config(), bars)) {
      fold(whole, subject, bar, begun.computeIfAbsent(bar.instrument(), i -> bar.start()));
    }
    List<String> expected = new ArrayList<>();
    whole.forEach(
        (instrument, ends) ->
            ends.forEach(
                (end, values) ->
                    expected.add(
                        line(
                            instrument,
                            end,
                            values[0],
                            last(whole, "SPY", end, 0),
                            last(whole, "SPY", end, 1),
                            last(whole, "QQQ", end, 2)))));
    assertThat(joined(subject, bars, false)).isEqualTo(expected);
    assertThat(joined(subject, bars, true)).isEqualTo(expected);
  }

  /** With the bars that are missing up to the pulse, and without pulses. */
  private static List<Bar> filled(BarConfig config, List<Bar> bars) {
    Map<String, Bar> last = new TreeMap<>();
    List<Bar> filled = new ArrayList<>();
    for (Bar bar : bars) {
      boolean pulse = PulseOperator.isPulse(bar);
      Bar before = pulse ? last.get(bar.instrument()) : last.put(bar.instrument(), bar);
      if (config.fills() && before != null) {
        FlatBars.until(
            config.listings().of(bar.instrument()).grid(config.built()),
            bar.instrument(),
            before.closeE8(),
            before.end(),
            pulse ? bar.end() - 1 : bar.start(),
            filled::add);
      }
      if (!pulse) {
        filled.add(bar);
      }
    }
    return filled;
  }

  /** Close, volume and high of each bar by its end; without one that began before all. */
  private static void fold(
      Map<String, TreeMap<Long, double[]>> whole, ManyBars subject, Bar bar, long begun) {
    Grid grid = subject.config().listings().of(bar.instrument()).grid(subject.timeframe());
    if (grid.startOf(bar.start()) < begun) {
      return;
    }
    double[] values =
        whole
            .computeIfAbsent(bar.instrument(), instrument -> new TreeMap<>())
            .computeIfAbsent(grid.endOf(bar.start()), end -> new double[3]);
    values[0] = bar.close();
    values[1] += bar.volume();
    values[2] = Math.max(values[2], bar.high());
  }

  private static double last(
      Map<String, TreeMap<Long, double[]>> whole, String instrument, long end, int i) {
    var last = whole.getOrDefault(instrument, new TreeMap<>()).floorEntry(end);
    return last == null ? Double.NaN : last.getValue()[i];
  }

  private static String line(String instrument, long end, double... values) {
    StringBuilder line = new StringBuilder(instrument).append(' ').append(end);
    for (double value : values) {
      line.append(' ').append(value);
    }
    return line.toString();
  }

  private static List<String> joined(ManyBars before, List<Bar> bars, boolean sorted)
      throws Exception {
    List<String> lines = new ArrayList<>();
    for (Features said : new ReferringBars(before).rows(bars, sorted)) {
      double[] row = said.row();
      lines.add(line(said.bar().instrument(), said.bar().end(), row[0], row[1], row[2], row[3]));
    }
    return lines;
  }
}
