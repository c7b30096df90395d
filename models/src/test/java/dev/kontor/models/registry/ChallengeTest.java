package dev.kontor.models.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On rows whose outcome is 1 with probability x. */
class ChallengeTest {
  private static final Challenge RULE = new Challenge(0.005, 500);

  @TempDir private Path folder;
  private ModelRegistry registry;

  @BeforeEach
  void registry() {
    registry = new DirectoryRegistry(folder);
  }

  private static Holdout rows(int count) {
    Random random = new Random(9);
    double[][] rows = new double[count][1];
    double[] outcomes = new double[count];
    for (int i = 0; i < count; i++) {
      rows[i][0] = 0.05 + 0.9 * random.nextDouble();
      outcomes[i] = random.nextDouble() < rows[i][0] ? 1 : 0;
    }
    return new Holdout(List.of("x"), rows, outcomes);
  }

  /** {@code y = a + b·x}. */
  private static Submission linear(double a, double b) {
    String pmml =
        """
        <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
          <Header/>
          <DataDictionary>
            <DataField name="x" optype="continuous" dataType="double"/>
            <DataField name="y" optype="continuous" dataType="double"/>
          </DataDictionary>
          <RegressionModel functionName="regression">
            <MiningSchema>
              <MiningField name="x"/><MiningField name="y" usageType="target"/>
            </MiningSchema>
            <RegressionTable intercept="%s"><NumericPredictor name="x" coefficient="%s"/></RegressionTable>
          </RegressionModel>
        </PMML>
        """
            .formatted(a, b);
    return Submission.of(
        "line", pmml.getBytes(StandardCharsets.UTF_8), "# line", Map.of(), Map.of());
  }

  private int enter(Submission challenger, int count) {
    return RULE.enter(registry, challenger, "y", rows(count));
  }

  @Test
  void aFirstModelStaysTheShadowUntilAPersonPromotesIt() {
    assertThat(enter(linear(0, 1), 2000)).isEqualTo(1);
    assertThat(registry.aliases("line")).isEqualTo(Map.of(Alias.SHADOW, 1));
  }

  @Test
  void whoIsBetterByTheMarginTakesOver() {
    registry.register(linear(0.3, 0.4));
    registry.promote("line", 1, Alias.CHAMPION);
    enter(linear(0, 1), 2000);
    assertThat(registry.aliases("line")).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
  }

  @Test
  void whoIsBetterByLessOrWorseOrKnownOnFewRowsStaysTheShadow() {
    registry.register(linear(0, 1));
    registry.promote("line", 1, Alias.CHAMPION);
    Map<Alias, Integer> before = registry.aliases("line");
    for (Submission challenger : List.of(linear(0, 1), linear(0.3, 0.4), linear(1, -1))) {
      int version = enter(challenger, 2000);
      assertThat(registry.aliases("line"))
          .isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.SHADOW, version));
    }
    assertThat(before).isEqualTo(Map.of(Alias.CHAMPION, 1));
    registry.register(linear(1, -1));
    registry.promote("line", 5, Alias.CHAMPION);
    enter(linear(0, 1), 499);
    assertThat(registry.aliases("line").get(Alias.CHAMPION)).isEqualTo(5);
  }

  @Test
  void betterThanABadChampionIsNotEnoughIfItIsWorseThanTheBaseRate() {
    Challenge.Verdict verdict =
        RULE.judge(file(linear(0.8, -0.6)), file(linear(1, -1)), "y", rows(2000));
    assertThat(verdict.challenger()).isLessThan(verdict.champion() - 0.005);
    assertThat(verdict.wins()).isFalse();
    assertThat(verdict.reason()).contains("base rate", "2000 held-back rows");
  }

  private static dev.kontor.models.predict.ModelFile file(Submission submission) {
    return new dev.kontor.models.predict.ModelFile("line", submission.files().get(Submission.PMML));
  }
}
