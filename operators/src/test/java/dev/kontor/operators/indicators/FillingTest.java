package dev.kontor.operators.indicators;

import static dev.kontor.operators.indicators.FineBars.MINUTE;
import static dev.kontor.operators.indicators.FineBars.bar;
import static dev.kontor.operators.indicators.Holes.CLOSE;
import static dev.kontor.operators.indicators.Holes.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.FlatBars;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.PulseOperator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingTest implements RescalingLaws<Bar, Features> {
  @Override
  public Subject<Bar, Features> subject() {
    return new Holes(Filling.FLAT);
  }

  /** Whoever had been given every bar would know the same. */
  @Test
  void rowsAreThoseOfAMarketWithoutHoles() throws Exception {
    try (Rig<Bar, Features> filled = Rig.streaming(subject());
        Rig<Bar, Features> whole = Rig.streaming(new Holes(Filling.OFF))) {
      filled.live(subject().history()).end();
      whole.live(withoutHoles()).end();
      for (String instrument : List.of("X", "Y", "C")) {
        assertThat(filled.told().to(instrument))
            .isEqualTo(whole.told().to(instrument))
            .hasSizeGreaterThan(8);
      }
    }
  }

  @Test
  void whatIsTradedIsMarkedAndWhatIsFilledIsNot() throws Exception {
    try (Rig<Bar, Features> filled = Rig.streaming(subject());
        Rig<Bar, Features> asIs = Rig.streaming(new Holes(Filling.OFF))) {
      filled.live(subject().history()).end();
      List<Bar> traded = subject().history();
      traded.removeIf(PulseOperator::isPulse);
      asIs.live(traded).end();
      assertThat(filled.told().to("> marks")).isEqualTo(asIs.told().to("> marks")).isNotEmpty();
      assertThat(filled.told().to("> gaps")).isEqualTo(asIs.told().to("> gaps")).isNotEmpty();
      assertThat(filled.count("bars.1m")).isEqualTo(asIs.count("bars.1m"));
    }
  }

  @Test
  void aBarOfFlatBarsOnlyIsFilledAndOneWithATradeIsNot() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(subject())) {
      rig.give(bar("X", OPEN, 9), bar("X", OPEN + 12 * MINUTE, 8));
      rig.passTime(OPEN + 15 * MINUTE);
      List<String> bars = rig.aside(IndicatorOperator.BARS);
      assertThat(bars)
          .extracting(line -> line.replaceAll(".*filled=(\\w+)]", "$1"))
          .containsExactly("false", "true", "false");
      assertThat(bars.get(1))
          .contains("end=" + (OPEN + 10 * MINUTE), "openE8=900000001, ", "volumeE8=0");
      assertThat(rig.count("filled.1m")).isEqualTo(11 + 2);
    }
  }

  @Test
  void aFlatBarGoesInWhenTimeHasPassedItsEndThoughNoOtherCame() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(subject())) {
      rig.give(bar("X", CLOSE - 15 * MINUTE, 9)).passTime(CLOSE - 5 * MINUTE - 1);
      assertThat(rig.told().to("X")).hasSize(1);
      rig.passTime(CLOSE - 5 * MINUTE);
      assertThat(rig.told().to("X")).hasSize(2);
      rig.passTime(OPEN + 5 * MINUTE - 1);
      assertThat(rig.told().to("X")).as("at night there are none").hasSize(3);
    }
  }

  /** The end of all input is not a time that has come. */
  @Test
  void afterTheLastOfAllBarsNoneAreMade() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(subject())) {
      rig.give(bar("X", OPEN, 9)).passTime(OPEN + MINUTE).end();
      assertThat(rig.told().to("X")).hasSize(1);
      assertThat(rig.aside(IndicatorOperator.BARS)).hasSize(1);
    }
  }

  @Test
  void aPulseToAnInstrumentWithoutBarsChangesNothing() throws Exception {
    try (Rig<Bar, Features> rig = Rig.streaming(subject())) {
      rig.give(PulseOperator.pulse("X", OPEN + 9 * MINUTE), bar("X", OPEN + 10 * MINUTE, 9)).end();
      assertThat(rig.told().to("> marks")).hasSize(1);
      assertThat(rig.told().to("> gaps")).isEmpty();
      assertThat(rig.told().to("X")).hasSize(1);
    }
  }

  /** The history, and as if they had been traded the bars that are missing in it. */
  private List<Bar> withoutHoles() {
    Map<String, Bar> last = new HashMap<>();
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : subject().history()) {
      Bar before = last.put(bar.instrument(), bar);
      Listing listing = bar.instrument().equals("C") ? Holes.COINS : Holes.SHARES;
      if (before != null) {
        long until = PulseOperator.isPulse(bar) ? bar.end() - 1 : bar.start();
        FlatBars.until(
            listing.grid(FineBars.MINUTE_BARS),
            bar.instrument(),
            before.closeE8(),
            before.end(),
            until,
            bars::add);
      }
      if (!PulseOperator.isPulse(bar)) {
        bars.add(bar);
      }
    }
    bars.sort(Comparator.comparingLong(Bar::end));
    return bars;
  }
}
