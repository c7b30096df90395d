package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.registry.Alias;
import dev.kontor.models.registry.BadRegistry;
import dev.kontor.models.registry.ModelRegistry;
import dev.kontor.models.registry.Submission;
import dev.kontor.models.training.Succession.End;
import dev.kontor.models.training.Succession.Outcome;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every registry lets a newly trained model do. */
public interface SuccessionLaws {
  String BEFORE = "2013-11-30T00:00:00Z";

  /** Fresh for each test, or with a name of its own for each {@link #model()}. */
  ModelRegistry registry() throws Exception;

  /** A name that no other test uses. */
  String model();

  private Submission good() {
    return line(0, 1);
  }

  private Submission line(double a, double b) {
    return Line.submission(model(), a, b, BEFORE);
  }

  private Outcome enter(Submission challenger, boolean promotes) throws Exception {
    return enter(registry(), challenger, promotes);
  }

  private static Outcome enter(ModelRegistry registry, Submission challenger, boolean promotes) {
    return new Succession(new Challenge(0.005, 0.5, 500), promotes)
        .enter(registry, challenger, "y", Line.rows(2000), Instant.parse("2013-12-01T00:00:00Z"));
  }

  private void champion(Submission submission) throws Exception {
    registry().promote(model(), registry().register(submission), Alias.CHAMPION);
  }

  private Map<Alias, Integer> aliases() throws Exception {
    return registry().aliases(model());
  }

  @Test
  default void aFirstModelStaysTheShadowUntilAPersonPromotesIt() throws Exception {
    Outcome outcome = enter(good(), true);
    assertThat(outcome.end()).isEqualTo(End.SHADOW);
    assertThat(outcome.said()).contains("there is no champion yet", "2000 held-back rows");
    assertThat(aliases()).isEqualTo(Map.of(Alias.SHADOW, 1));
  }

  @Test
  default void whoWinsTakesOverIfTheRuleMayDecideAndElseStaysTheShadow() throws Exception {
    champion(line(0.3, 0.4));
    assertThat(enter(good(), false).end()).isEqualTo(End.SHADOW);
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.SHADOW, 2));
    assertThat(enter(good(), true).end()).isEqualTo(End.PROMOTED);
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
    assertThat(registry().version(model(), 2).metrics())
        .containsKeys("holdout.logLoss", "holdout.champion.logLoss");
  }

  @Test
  default void whoLosesIsTheShadow() throws Exception {
    champion(good());
    Outcome outcome = enter(line(0.3, 0.4), true);
    assertThat(outcome.end()).isEqualTo(End.SHADOW);
    assertThat(outcome.said()).contains("the rule asks for");
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.SHADOW, 2));
  }

  @Test
  default void theSameModelEntersOnce() throws Exception {
    champion(line(0.3, 0.4));
    for (End end : new End[] {End.PROMOTED, End.KNOWN, End.KNOWN}) {
      Outcome outcome = enter(good(), true);
      assertThat(outcome.end()).isEqualTo(end);
      assertThat(outcome.version()).isEqualTo(2);
    }
    assertThat(registry().versions(model())).hasSize(2);
  }

  /** Two at once, where nobody keeps them apart, may have registered it twice. */
  @Test
  default void aChampionIsNotShadowedByItself() throws Exception {
    champion(line(0.3, 0.4));
    enter(good(), true);
    registry().register(good());
    Outcome outcome = enter(good(), true);
    assertThat(outcome.end()).isEqualTo(End.KNOWN);
    assertThat(outcome.version()).isEqualTo(2);
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
  }

  @Test
  default void whoWasRolledBackByAPersonIsNotPromotedAgain() throws Exception {
    champion(line(0.3, 0.4));
    enter(good(), true);
    registry().rollback(model());
    assertThat(enter(good(), true).end()).isEqualTo(End.KNOWN);
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.RETIRED, 2));
  }

  /** Whatever step was the last one done. */
  @Test
  default void whoWasStoppedOnTheWayGoesOnWhereItWas() throws Exception {
    champion(line(0.3, 0.4));
    registry().register(good());
    assertThat(enter(good(), true).end()).isEqualTo(End.PROMOTED);
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
    registry().register(line(0.01, 0.98));
    registry().promote(model(), 3, Alias.SHADOW);
    enter(line(0.01, 0.98), true);
    assertThat(registry().versions(model())).hasSize(3);
  }

  @Test
  default void aChampionThatLearnedFromWhatIsHeldBackIsNotComparedAndNotReplaced()
      throws Exception {
    champion(Line.submission(model(), 0.3, 0.4, "2013-12-01T00:00:00Z"));
    Outcome outcome = enter(good(), true);
    assertThat(outcome.end()).isEqualTo(End.UNCOMPARED);
    assertThat(outcome.said())
        .contains("not compared: champion 1 was trained until 2013-12-01T00:00:00Z", "log loss");
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.SHADOW, 2));
  }

  @Test
  default void aChampionThatDoesNotSayOnWhatItWasTrainedIsNotCompared() throws Exception {
    champion(Line.submission(model(), 0.3, 0.4, null));
    assertThat(enter(good(), true).said()).contains("does not say until when it was trained");
    assertThat(enter(good(), true).end()).isEqualTo(End.UNCOMPARED);
    assertThat(registry().versions(model())).hasSize(2);
  }

  /** Between the comparison and the promotion a person makes another one the champion. */
  @Test
  default void aChampionThatAnotherMadeMeanwhileStaysAndIsMetTheNextTime() throws Exception {
    champion(line(0.3, 0.4));
    registry().register(line(0.2, 0.5));
    ModelRegistry meddled =
        new Meddled(registry(), () -> registry().promote(model(), 2, Alias.CHAMPION));
    assertThatThrownBy(() -> enter(meddled, good(), true))
        .isInstanceOf(BadRegistry.class)
        .hasMessageContaining("somebody else changed its aliases meanwhile: champion 1 when")
        .hasMessageContaining("champion 2 and retired 1 now");
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
    Outcome next = enter(good(), true);
    assertThat(next.end()).isEqualTo(End.PROMOTED);
    assertThat(next.version()).isEqualTo(3);
    assertThat(aliases()).isEqualTo(Map.of(Alias.CHAMPION, 3, Alias.RETIRED, 2));
  }
}
