package dev.kontor.operators.indicators;

import static dev.kontor.operators.indicators.FineBars.MINUTE;
import static dev.kontor.operators.indicators.FineBars.bar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Splits;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.market.Split;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Splits told at their time, and revised bars. */
class SplitBarsTest implements RescalingLaws<Bar, Features> {
  @Override
  public Subject<Bar, Features> subject() {
    return new SplitBars();
  }

  @Test
  void afterASplitAllIsAsIfItHadBeenAdjustedFromTheStart() throws Exception {
    List<CorporateAction> action = List.of(CorporateAction.split("A", SplitBars.SPLIT, 4, 1));
    SplitBars live = SplitBars.of(Map.of("A", Splits.of(action)));
    Split split = new Split("A", SplitBars.SPLIT, 4, 1);
    Split back = new Split("A", 0, 1, 4);
    try (Rig<Bar, Features> told = Rig.streaming(live);
        Rig<Bar, Features> from = Rig.streaming(SplitBars.of(Map.of()))) {
      for (Bar bar : live.history()) {
        if (bar.instrument().equals("A")) {
          Bar raw = back.adjust(bar); // of which each number can be divided by four
          told.live(List.of(raw));
          from.live(List.of(bar.end() <= SplitBars.SPLIT ? split.adjust(raw) : raw));
        }
      }
      List<String> after =
          told.end().told().to("A").stream().filter(SplitBarsTest::isAfter).toList();
      assertThat(after).hasSizeGreaterThan(15);
      // The last value begins anew, so it is absent for a while.
      List<String> wanted =
          from.end().told().to("A").stream().filter(SplitBarsTest::isAfter).toList();
      assertThat(after.stream().map(SplitBarsTest::withoutTheLast))
          .isEqualTo(wanted.stream().map(SplitBarsTest::withoutTheLast).toList());
    }
  }

  @Test
  void aSplitIsToldAtItsTimeAndOnlyOnce() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(new SplitBars())) {
      rig.live(new SplitBars().history()).end();
      assertThat(rig.aside(IndicatorOperator.SPLITS))
          .containsExactlyInAnyOrder(
              "1980000 Split[instrument=X, time=1980000, to=4, from=1]",
              "2730000 Split[instrument=X, time=2730000, to=1, from=2]",
              "1440000 Split[instrument=Z, time=1440000, to=4, from=1]");
    }
  }

  /** So whoever holds shares can change them before the next bar, if there is one. */
  @Test
  void aSplitIsToldWhenTimeHasReachedItAndNoBarIsNeeded() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(new SplitBars())) {
      rig.give(bar("X", 0, 8)).passTime(SplitBars.SPLIT - 1);
      assertThat(rig.aside(IndicatorOperator.SPLITS)).isEmpty();
      rig.passTime(SplitBars.SPLIT);
      assertThat(rig.aside(IndicatorOperator.SPLITS)).hasSize(1);
    }
  }

  @Test
  void anInstrumentThatComesLaterIsInNewSharesAlready() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(new SplitBars())) {
      rig.give(bar("X", 40 * MINUTE, 8)).passTime(44 * MINUTE);
      assertThat(rig.aside(IndicatorOperator.SPLITS)).isEmpty();
    }
  }

  @Test
  void aRevisedBarIsToldAndIsNoMarkAndMakesNoRow() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(new SplitBars())) {
      Bar bar = bar("A", 0, 8);
      rig.live(List.of(bar, SplitBars.revised(bar, 5))).end();
      assertThat(rig.aside(IndicatorOperator.MARKS)).hasSize(1);
      assertThat(rig.said()).hasSize(1);
      assertThat(rig.aside(IndicatorOperator.REVISIONS))
          .singleElement()
          .asString()
          .startsWith("155001 Revision[time=155001, bar=Bar[instrument=A")
          .endsWith("corrected=2]");
    }
  }

  /**
   * The bar of five minutes has all that was traded, the one of ten too; the row before has not.
   */
  @Test
  void aRevisedBarCorrectsTheLongerOnesThatAreOpen() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(new SplitBars())) {
      Bar first = bar("A", 0, 8);
      Bar revised = SplitBars.revised(first, 300_000_000);
      Bar last = bar("A", 4 * MINUTE, 8);
      rig.live(List.of(first, bar("A", MINUTE, 8), revised, last)).end();
      String row = rig.told().to("A").get(2);
      assertThat(row).contains(", 6.0, ");
      assertThat(rig.told().to("A").get(1)).doesNotContain(", 6.0, ");
    }
  }

  /** It was out when the trade came. */
  @Test
  void aLongerBarThatIsOutStaysAsItIs() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(new SplitBars())) {
      Bar last = bar("A", 4 * MINUTE, 8);
      Bar revised = SplitBars.revised(last, 300_000_000);
      rig.live(List.of(bar("A", 0, 7), last, revised, bar("A", 7 * MINUTE, 8))).end();
      assertThat(rig.told().to("A").get(2)).contains("8.00000001, 2.0, ");
      assertThat(rig.aside(IndicatorOperator.REVISIONS)).singleElement().asString().endsWith("=1]");
    }
  }

  private static boolean isAfter(String line) {
    return Long.parseLong(line.substring(0, line.indexOf(' '))) > SplitBars.SPLIT;
  }

  private static String withoutTheLast(String line) {
    return line.replaceAll(", [^,]+, [^,]+]$", "");
  }
}
