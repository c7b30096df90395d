package dev.kontor.operators.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.references.ManyBars;
import dev.kontor.operators.references.Referring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

class ReferringIndicatorsTest implements RescalingLaws<Referring, Features> {
  @Override
  public Subject<Referring, Features> subject() {
    return new ReferringBars(Timeframe.of("5m"));
  }

  /** In streaming and in batch, on bars as they come and on longer ones, with any holes. */
  @Property(tries = 60)
  void theValuesAreThoseOfANaiveJoin(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 40) int minutes,
      @ForAll @IntRange(min = 2, max = 6) int often)
      throws Exception {
    List<Bar> bars = ManyBars.history(random, minutes, often);
    for (Timeframe timeframe : List.of(Timeframe.of("1m"), Timeframe.of("5m"))) {
      Map<String, TreeMap<Long, double[]>> whole = new TreeMap<>();
      bars.forEach(bar -> fold(whole, timeframe, bar));
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
      assertThat(joined(timeframe, bars, false)).isEqualTo(expected);
      assertThat(joined(timeframe, bars, true)).isEqualTo(expected);
    }
  }

  /** Close, volume and high of each bar by its end. */
  private static void fold(
      Map<String, TreeMap<Long, double[]>> whole, Timeframe timeframe, Bar bar) {
    double[] values =
        whole
            .computeIfAbsent(bar.instrument(), instrument -> new TreeMap<>())
            .computeIfAbsent(timeframe.endOf(bar.start()), end -> new double[3]);
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

  /** Both stages after each other. */
  private static List<String> joined(Timeframe timeframe, List<Bar> bars, boolean sorted)
      throws Exception {
    ReferringBars subject = new ReferringBars(timeframe);
    List<Referring> told = subject.told(bars, sorted);
    try (Rig<Referring, Features> rig = sorted ? Rig.batch(subject) : Rig.streaming(subject)) {
      if (sorted) {
        told.sort(Comparator.comparing(Referring::instrument));
        rig.give(told.toArray(Referring[]::new));
      } else {
        rig.live(told);
      }
      List<String> lines = new ArrayList<>();
      for (StreamRecord<? extends Features> said : rig.end().said()) {
        double[] row = said.getValue().row();
        Bar bar = said.getValue().bar();
        lines.add(line(bar.instrument(), bar.end(), row[0], row[1], row[2], row[3]));
      }
      lines.sort(
          Comparator.comparing((String line) -> line.split(" ")[0])
              .thenComparingLong(line -> Long.parseLong(line.split(" ")[1])));
      return lines;
    }
  }
}
