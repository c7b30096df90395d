package dev.kontor.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.models.predict.ModelFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  private static final Challenge RULE = new Challenge(0.005, 0.6, 500);

  private static Challenge.Verdict judge(ModelFile challenger, ModelFile champion, int rows) {
    return RULE.judge(challenger, champion, "y", Line.rows(rows));
  }

  private static ModelFile line(double a, double b) {
    return new ModelFile("line", Line.pmml(a, b));
  }

  @Test
  void whoIsBetterByTheMarginWins() {
    Challenge.Verdict verdict = judge(line(0, 1), line(0.3, 0.4), 2000);
    assertThat(verdict.wins()).isTrue();
    assertThat(verdict.challenger().logLoss()).isLessThan(verdict.champion().logLoss() - 0.005);
    assertThat(verdict.reason()).contains("against the champion's", "2000 held-back rows");
  }

  @Test
  void whoIsBetterByLessOrWorseOrKnownOnFewRowsDoesNot() {
    for (ModelFile challenger : List.of(line(0, 1), line(0.3, 0.4), line(1, -1))) {
      assertThat(judge(challenger, line(0, 1), 2000).wins()).isFalse();
    }
    Challenge.Verdict few = judge(line(0, 1), line(1, -1), 499);
    assertThat(few.wins()).isFalse();
    assertThat(few.isComparison()).isFalse();
  }

  @Test
  void betterThanABadChampionIsNotEnoughIfItIsWorseThanTheBaseRate() {
    Challenge.Verdict verdict = judge(line(0.8, -0.6), line(1, -1), 2000);
    assertThat(verdict.challenger().logLoss()).isLessThan(verdict.champion().logLoss() - 0.005);
    assertThat(verdict.wins()).isFalse();
    assertThat(verdict.reason()).contains("base rate");
  }

  @Test
  void anAucBelowTheLeastIsNotEnough() {
    Holdout rows = Line.rows(2000);
    assertThat(new Challenge(0.005, 0.99, 500).judge(line(0, 1), line(1, -1), "y", rows).wins())
        .isFalse();
  }

  @Test
  void whoScoresFewerRowsThanTheChampionLoses() {
    Holdout rows = Line.rows(2000);
    rows.rows()[7][1] = Double.NaN;
    Challenge.Verdict verdict = RULE.judge(line(0, 1), line(0.5, 0), "y", rows);
    assertThat(verdict.wins()).isTrue();
    Challenge.Verdict without =
        RULE.judge(new ModelFile("other", other()), line(0.5, 0), "y", rows(1999));
    assertThat(without.wins()).isFalse();
    assertThat(without.reason()).contains("no score for 1 rows that the champion scores");
  }

  /** As the line, of the other value. */
  private static byte[] other() {
    return new String(Line.pmml(0, 1), java.nio.charset.StandardCharsets.UTF_8)
        .replace("\"x\"", "\"other\"")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Both values say the same, but one is missing once. */
  private static Holdout rows(int missing) {
    Holdout rows = Line.rows(2000);
    for (double[] row : rows.rows()) {
      row[0] = row[1];
    }
    rows.rows()[missing][0] = Double.NaN;
    return rows;
  }

  @Test
  void whoTakesWhatIsNotThereIsNamed() {
    Holdout rows = new Holdout(List.of("z"), new double[1][1], new boolean[1]);
    assertThatThrownBy(() -> RULE.judge(line(0, 1), null, "y", rows))
        .hasMessage("model line takes x, which is no feature");
  }
}
