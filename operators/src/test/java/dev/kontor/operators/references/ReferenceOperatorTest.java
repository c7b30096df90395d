package dev.kontor.operators.references;

import static dev.kontor.operators.references.ManyBars.MINUTE;
import static dev.kontor.operators.references.ManyBars.bar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.OperatorLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceOperatorTest implements OperatorLaws<Bar, Referring> {
  private Rig<Bar, Referring> rig;

  @Override
  public Subject<Bar, Referring> subject() {
    return new ManyBars(Timeframe.of("5m"));
  }

  @BeforeEach
  void open() throws Exception {
    rig = Rig.streaming(new ManyBars(Timeframe.of("1m")));
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  void aBarOfTheSameTimeCountsHoweverItArrives() throws Exception {
    rig.give(bar("X", 0, 1, 1), bar("SPY", 0, 100, 1)).passTime(MINUTE);
    assertThat(closes("X")).containsExactly("1 100");
  }

  @Test
  void theLastBarStandsWhereTheReferenceHasNone() throws Exception {
    rig.give(bar("X", 0, 1, 1), bar("SPY", 1, 100, 1), bar("X", 1, 2, 1), bar("X", 2, 3, 1)).end();
    assertThat(closes("X")).containsExactly("1 NaN", "2 100", "3 100");
  }

  @Test
  void aReferenceIsItsOwn() throws Exception {
    rig.give(bar("SPY", 0, 100, 1), bar("SPY", 1, 101, 1)).end();
    assertThat(closes("SPY")).containsExactly("100 100", "101 101");
  }

  @Test
  void whoHasNoBarIsNotToldUnlessALongerOneMayBeOpen() throws Exception {
    rig.give(bar("X", 0, 1, 1), bar("SPY", 0, 100, 1), bar("SPY", 1, 101, 1)).end();
    assertThat(closes("X")).containsExactly("1 100");
  }

  @Test
  void aLongerBarOfTheReferenceIsToldAtItsEndToThoseWhoTradedWithinIt() throws Exception {
    try (Rig<Bar, Referring> longer = Rig.streaming(subject())) {
      longer.give(
          bar("A", 0, 5, 1), bar("X", 6, 1, 1), bar("SPY", 5, 99, 1), bar("SPY", 7, 100, 3));
      longer.passTime(10 * MINUTE - 1);
      assertThat(told(longer, "X")).containsExactly("420000 1 NaN");
      longer.passTime(10 * MINUTE);
      assertThat(told(longer, "X")).containsExactly("420000 1 NaN", "600000 - 100");
      assertThat(told(longer, "A")).as("long ago").containsExactly("60000 5 NaN");
    }
  }

  @Test
  void aBarOfAReferenceThatOverlapsTheLastOneIsPassedOver() throws Exception {
    Bar first = bar("SPY", 1, 100, 1);
    Bar late = new Bar("SPY", MINUTE, 3 * MINUTE, 1, 1, 1, 1, 1);
    rig.give(first, late, bar("X", 2, 7, 1)).end();
    assertThat(closes("X")).containsExactly("7 100");
  }

  @Test
  void countsTheBarsOfEachReferenceAfterARestoreToo() throws Exception {
    rig.give(bar("SPY", 0, 100, 1), bar("X", 0, 1, 1)).passTime(MINUTE);
    var state = rig.snapshot();
    rig.close();
    rig = Rig.restored(new ManyBars(Timeframe.of("1m")), state);
    rig.give(bar("SPY", 1, 100, 1)).passTime(2 * MINUTE);
    assertThat(rig.count("references.SPY")).isEqualTo(2);
  }

  private List<String> closes(String instrument) {
    return told(rig, instrument).stream().map(line -> line.replaceAll("^\\d+ ", "")).toList();
  }

  /** When, the instrument's own close, and the market's. */
  private static List<String> told(Rig<Bar, Referring> rig, String instrument) {
    return rig.said().stream()
        .filter(said -> said.getValue().instrument().equals(instrument))
        .map(
            said ->
                said.getTimestamp()
                    + " "
                    + (said.getValue().bar() == null
                        ? "-"
                        : Long.toString(said.getValue().bar().closeE8() / 100_000_000))
                    + " "
                    + Double.toString(said.getValue().references()[3]).replaceAll("\\.0.*", ""))
        .toList();
  }
}
