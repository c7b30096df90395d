package dev.kontor.operators.watching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.indicators.Features;
import dev.kontor.operators.predict.Shares;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchOperatorTest implements RescalingLaws<Features, Features> {
  @Override
  public Subject<Features, Features> subject() {
    return new WatchedRows();
  }

  @Test
  void theInstrumentThatMovedLosesItsScoreAndThoseThatAskForItAndTheOthersKeepTheirs()
      throws Exception {
    try (Rig<Features, Features> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      List<String> alerts = rig.aside(WatchOperator.ALERTS);
      assertThat(alerts).anyMatch(alert -> alert.contains("instrument=A, what=hold"));
      assertThat(rig.told().to("A")).last().asString().endsWith("NaN, NaN, NaN]");
      assertThat(alerts).noneMatch(alert -> alert.contains("instrument=Z, what=hold"));
      assertThat(rig.told().to("Z")).noneMatch(row -> row.contains("NaN"));
    }
  }

  /** What came of a score is not what a split did. */
  @Test
  void itIsTheSameAsIfAllHadBeenInTheSharesOfTheEnd() throws Exception {
    try (Rig<Features, Features> told = Rig.streaming(subject());
        Rig<Features, Features> adjusted = Rig.streaming(new WatchedRows(Shares.OF_THE_END))) {
      told.live(subject().history()).end();
      adjusted.live(new WatchedRows(Shares.OF_THE_END).history()).end();
      assertThat(told.told()).isEqualTo(adjusted.told());
      assertThat(told.aside(WatchOperator.ALERTS))
          .isEqualTo(adjusted.aside(WatchOperator.ALERTS))
          .anyMatch(alert -> alert.contains("hit-rate"));
    }
  }
}
