package dev.kontor.operators.indicators;

import static dev.kontor.operators.indicators.FineBars.MINUTE;
import static dev.kontor.operators.indicators.FineBars.bar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.market.Bar;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollingUpTest implements RescalingLaws<Bar, Features> {
  private Rig<Bar, Features> rig;

  @Override
  public Subject<Bar, Features> subject() {
    return new FineBars("5m", "15m");
  }

  @BeforeEach
  void open() throws Exception {
    rig = Rig.streaming(subject());
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  void ofOneEndTheCoarsestBarGoesInFirst() throws Exception {
    for (int minute = 0; minute < 15; minute++) {
      rig.give(bar(minute, minute));
    }
    assertThat(rig.told().to("X"))
        .extracting(line -> line.replaceAll(", \\S+]$", "]"))
        .containsExactly("300000 1 [0.0, NaN]", "600000 2 [5.0, NaN]", "900000 3 [10.0, 0.0]");
  }

  @Test
  void marksAreTheBarsThatCameIn() throws Exception {
    for (int minute = 0; minute < 5; minute++) {
      rig.give(bar(minute, minute));
    }
    assertThat(spans(IndicatorOperator.MARKS))
        .containsExactly("1m until 1", "1m until 2", "1m until 3", "1m until 4", "1m until 5");
    assertThat(spans(IndicatorOperator.BARS)).containsExactly("5m until 5");
  }

  @Test
  void aCoarseBarWithoutItsLastMinuteGoesOutWhenTimeHasReachedItsEnd() throws Exception {
    rig.give(bar(0, 1), bar(3, 2)).passTime(5 * MINUTE - 1);
    assertThat(spans(IndicatorOperator.BARS)).isEmpty();
    rig.passTime(5 * MINUTE);
    assertThat(spans(IndicatorOperator.BARS)).containsExactly("5m until 5");
  }

  @Test
  void aBarThatStartsBeforeTheLastOneEndedIsLate() throws Exception {
    rig.give(bar(4, 1), bar(4, 2), bar(3, 3), bar(5, 4)).passTime(6 * MINUTE);
    assertThat(spans(IndicatorOperator.MARKS)).containsExactly("1m until 5", "1m until 6");
    assertThat(rig.told().to("> late-bars")).hasSize(2);
  }

  @Test
  void aHoleOfMoreBarsThanAllowedIsToldWithItsEnds() throws Exception {
    rig.give(bar(0, 1), bar(4, 1), bar(9, 1));
    assertThat(rig.told().to("> gaps"))
        .containsExactly("600000 Gap[instrument=X, from=300000, to=540000]");
  }

  @Test
  void countsTheBarsOfEachLength() throws Exception {
    rig.live(subject().history()).end();
    assertCounted();
  }

  @Test
  void goesOnCountingAfterARestore() throws Exception {
    List<Bar> history = subject().history();
    rig.live(history.subList(0, 50));
    long before = rig.count("bars.1m");
    var state = rig.snapshot();
    rig.live(history.subList(50, 80)); // what is counted after the snapshot is counted again
    rig.close();
    rig = Rig.restored(subject(), state);
    assertThat(rig.count("bars.1m")).isEqualTo(before).isPositive();
    rig.live(history.subList(50, history.size())).end();
    assertCounted();
  }

  @Test
  void aChangedStrategyGoesOnWithTheCoarseBarsThatItStillWants() throws Exception {
    rig.give(bar(0, 7), bar(1, 8)).passTime(2 * MINUTE);
    try (Rig<Bar, Features> changed = Rig.restored(new FineBars("5m", "30m"), rig.snapshot())) {
      for (int minute = 2; minute < 60; minute++) {
        changed.give(bar(minute, 9));
      }
      List<String> out = changed.aside(IndicatorOperator.BARS);
      assertThat(out).hasSize(12);
      assertThat(out.get(0)).contains("start=0, end=300000, openE8=700000000, ");
      assertThat(changed.told().to("X").get(5))
          .as("the half hour that was not asked for at its start")
          .startsWith("1800000 6 [9.0, NaN, ");
      assertThat(changed.told().to("X").get(11)).startsWith("3600000 12 [9.0, 9.0, ");
    }
  }

  private void assertCounted() throws Exception {
    try (Rig<Bar, Features> undisturbed = Rig.streaming(subject())) {
      undisturbed.live(subject().history()).end();
      assertThat(rig.count("bars.1m"))
          .isEqualTo(undisturbed.aside(IndicatorOperator.MARKS).size())
          .isPositive();
      assertThat(rig.count("bars.5m"))
          .isEqualTo(undisturbed.aside(IndicatorOperator.BARS).size())
          .isPositive();
      assertThat(rig.count("bars.15m")).isEqualTo(undisturbed.count("bars.15m")).isPositive();
    }
  }

  /** Such as {@code 5m until 10}. */
  private List<String> spans(OutputTag<?> side) {
    return rig.aside(side).stream().map(RollingUpTest::span).toList();
  }

  private static String span(String line) {
    long time = Long.parseLong(line.substring(0, line.indexOf(' ')));
    long start = Long.parseLong(line.replaceAll(".*start=(-?\\d+).*", "$1"));
    return (time - start) / MINUTE + "m until " + time / MINUTE;
  }
}
