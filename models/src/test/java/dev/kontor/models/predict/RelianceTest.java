package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelianceTest {
  private static final Origin FAST = new Origin("fast", "3", "f".repeat(64));
  private static final Origin SLOW = new Origin("slow", "0123456789ab", "0".repeat(64));
  private static final Explanation WHY = new Explanation("fast", 0.6, 0.6, List.of());
  private static final Grounds KNOWN = new Grounds(List.of(FAST, SLOW), List.of(WHY));
  private static final Reliance ON_FAST = new Reliance(Map.of("fast", 0), List.of());
  private static final Reliance ON_BOTH = new Reliance(Map.of("slow", 1, "fast", 0), List.of());

  @Test
  void takesWhatConcernsItInTheOrderOfTheStrategy() {
    assertThat(ON_FAST.in(new double[] {0.6, 0.4}, KNOWN))
        .isEqualTo(new Grounds(List.of(FAST), List.of(WHY)));
    assertThat(ON_BOTH.in(new double[] {0.6, 0.4}, KNOWN)).isEqualTo(KNOWN);
  }

  @Test
  void aModelThatHasNoScoreThereSaidNothing() {
    assertThat(ON_BOTH.in(new double[] {Double.NaN, 0.4}, KNOWN))
        .isEqualTo(new Grounds(List.of(SLOW), List.of()));
    assertThat(ON_FAST.in(new double[] {Double.NaN, 0.4}, KNOWN)).isNull();
  }

  @Test
  void whereNothingIsKnownOrReliedOnThereAreNoGrounds() {
    assertThat(ON_BOTH.in(new double[] {0.6, 0.4}, null)).isNull();
    assertThat(Reliance.NONE.in(new double[] {0.6, 0.4}, KNOWN)).isNull();
  }

  @Test
  void groundsOfTwoDecisionsNameEachModelOnce() {
    Grounds one = new Grounds(List.of(FAST), List.of(WHY));
    assertThat(Grounds.joined(one, KNOWN)).isEqualTo(new Grounds(List.of(FAST, SLOW), List.of()));
    assertThat(Grounds.joined(null, one)).isEqualTo(new Grounds(List.of(FAST), List.of()));
    assertThat(Grounds.joined(null, null)).isNull();
  }

  @Test
  void aFileOfNoRegistryIsNamedByItsContent() {
    ModelFile file = new ModelFile("fast", new byte[] {1});
    assertThat(Origin.of("fast", 0, file, "f").version())
        .isEqualTo("4bf5122f3445")
        .isEqualTo(file.sha256().substring(0, 12));
    assertThat(Origin.of("fast", 7, file, "f").version()).isEqualTo("7");
  }
}
