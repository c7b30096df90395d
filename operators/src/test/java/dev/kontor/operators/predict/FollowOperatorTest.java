package dev.kontor.operators.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import dev.kontor.operators.indicators.Features;
import org.junit.jupiter.api.Test;

class FollowOperatorTest implements RescalingLaws<Features, Features> {
  @Override
  public Subject<Features, Features> subject() {
    return new FollowedRows();
  }

  @Test
  void bothMembersAreFollowedOnceTheirOutcomesAreKnown() throws Exception {
    try (Rig<Features, Features> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      assertThat(rig.told().to("A").subList(0, 6)).allMatch(row -> row.endsWith("NaN]"));
      assertThat(rig.told().to("A")).anyMatch(row -> follows(row, 1));
      assertThat(rig.told().to("A")).anyMatch(row -> follows(row, 2));
    }
  }

  private static boolean follows(String row, int place) {
    String[] values = row.substring(row.indexOf('[') + 1, row.length() - 1).split(", ");
    return values[3].equals(values[place]);
  }

  /** What came of a score is not what a split did. */
  @Test
  void itIsTheSameAsIfAllHadBeenInTheSharesOfTheEnd() throws Exception {
    try (Rig<Features, Features> told = Rig.streaming(subject());
        Rig<Features, Features> adjusted = Rig.streaming(new FollowedRows(Shares.OF_THE_END))) {
      told.live(subject().history()).end();
      adjusted.live(new FollowedRows(Shares.OF_THE_END).history()).end();
      assertThat(told.told()).isEqualTo(adjusted.told());
    }
  }
}
