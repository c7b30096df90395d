package dev.kontor.operators.references;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.operators.OperatorLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.bars.PulseOperator;
import org.junit.jupiter.api.Test;

/** Where holes are filled, in sessions and on the clock. */
class FilledReferencesTest implements OperatorLaws<Bar, Referring> {
  private static final long OPEN = ManyBars.OPEN;

  @Override
  public Subject<Bar, Referring> subject() {
    return ManyBars.ofSessions(Timeframe.of("5m"), Filling.FLAT);
  }

  /** Its own flat bar may end with it. */
  @Test
  void everyoneIsToldOfAFlatBarOfAReference() throws Exception {
    try (Rig<Bar, Referring> rig = Rig.streaming(subject())) {
      rig.give(bar("X", 0, 7), bar("SPY", 0, 100)).passTime(OPEN + 10 * ManyBars.MINUTE);
      assertThat(rig.said())
          .filteredOn(said -> said.getValue().bar() == null)
          .extracting(said -> said.getValue().instrument() + " " + (said.getTimestamp() - OPEN))
          .containsExactlyInAnyOrder("X 300000", "SPY 300000", "X 600000", "SPY 600000");
    }
  }

  @Test
  void afterTheEndOfAllDataNothingIsFilledAndWhatIsOpenIsClosed() throws Exception {
    try (Rig<Bar, Referring> rig = Rig.streaming(subject())) {
      rig.give(bar("SPY", 0, 100)).passTime(OPEN + 2 * ManyBars.MINUTE).end();
      assertThat(rig.said())
          .extracting(said -> said.getValue().over() + " " + (said.getTimestamp() - OPEN))
          .containsExactly("false 60000", "true 300000");
    }
  }

  @Test
  void aPulseIsPassedOnAndIsNoBarOfAReference() throws Exception {
    try (Rig<Bar, Referring> rig = Rig.batch(subject())) {
      Bar pulse = PulseOperator.pulse("SPY", OPEN + 3 * ManyBars.MINUTE);
      rig.give(bar("SPY", 0, 100), pulse).end();
      assertThat(rig.said()).extracting(said -> said.getValue().bar()).contains(pulse);
      assertThat(rig.count("references.SPY")).isEqualTo(1);
    }
  }

  private static Bar bar(String instrument, int minute, int price) {
    return ManyBars.bar(instrument, (int) (OPEN / ManyBars.MINUTE) + minute, price, 1);
  }
}
