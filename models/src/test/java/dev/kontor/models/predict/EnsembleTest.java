package dev.kontor.models.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.models.predict.EnsembleSettings.Combination;
import dev.kontor.models.settings.BadSetting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final List<String> MODELS = List.of("x", "y", "z");
  private static final double NONE = Double.NaN;

  @Test
  void isTheMeanOfItsMembers() {
    assertThat(score(Combination.MEAN, 0, 0.2, 0.6)).isEqualTo(0.4);
    assertThat(score(Combination.MEAN, 0, 0.2, NONE)).isNaN();
    assertThat(score(Combination.MEAN, 1, 0.2, NONE)).isEqualTo(0.2);
    assertThat(score(Combination.MEAN, 1, NONE, NONE)).isNaN();
  }

  @Test
  void weighsThem() {
    assertThat(score(Combination.WEIGHTED, 0, 0.2, 0.6)).isCloseTo(0.5, within(1e-15));
    assertThat(score(Combination.WEIGHTED, 1, NONE, 0.6)).isCloseTo(0.6, within(1e-15));
  }

  @Test
  void countsVotes() {
    assertThat(score(Combination.VOTE, 0, 0.5, 0.51)).isEqualTo(0.5);
    assertThat(score(Combination.VOTE, 0, 0.9, 0.51)).isEqualTo(1);
  }

  /** With two inputs each; any of them may be absent. */
  @Property
  void isExplainedByTheContributionsToItsMembersByTheirWeights(
      @ForAll Random random,
      @ForAll("means") Combination by,
      @ForAll @IntRange(max = 2) int present) {
    double[] row = {7, 8, 9, random.nextGaussian(), random.nextGaussian(), NONE};
    if (present < 2) {
      row[3 + present] = NONE;
    }
    List<Explanation> members = List.of(explanation(random, row[3]), explanation(random, row[4]));
    Ensemble ensemble = Ensemble.of("e", settings(by, 1), 2, MODELS);

    Explanation explained = ensemble.explain(row, members);

    assertThat(explained.score()).isEqualTo("e");
    assertThat(explained.value()).isEqualTo(ensemble.of(row));
    assertThat(sum(explained)).isEqualTo(explained.value(), within(1e-9));
    assertThat(explained.contributions())
        .extracting(Contribution::input)
        .containsExactly(
            present == 0
                ? new String[] {"z.a", "z.b"}
                : present == 1
                    ? new String[] {"y.a", "y.b"}
                    : new String[] {"y.a", "y.b", "z.a", "z.b"});
  }

  @Provide
  Arbitrary<Combination> means() {
    return Arbitraries.of(Combination.MEAN, Combination.WEIGHTED);
  }

  private static Explanation explanation(Random random, double score) {
    double a = random.nextGaussian();
    double b = random.nextGaussian();
    return new Explanation(
        "member",
        score,
        score - a - b,
        List.of(new Contribution("a", 1, a), new Contribution("b", 2, b)));
  }

  private static double sum(Explanation explained) {
    return explained.expected()
        + explained.contributions().stream().mapToDouble(Contribution::share).sum();
  }

  @Test
  void isNotExplainedWhereItIsAVoteOrAMemberHasNoExplanation() {
    double[] row = {7, 8, 9, 0.2, 0.6, NONE};
    Explanation known = explanation(new Random(1), 0.2);
    assertThat(Ensemble.of("e", settings(Combination.VOTE, 0), 2, MODELS))
        .extracting(vote -> vote.explain(row, List.of(known, known)).refusal())
        .isEqualTo("a vote may turn by a small change of a score");
    assertThat(Ensemble.of("e", settings(Combination.MEAN, 0), 2, MODELS))
        .extracting(mean -> mean.explain(row, Arrays.asList(known, null)).refusal())
        .isEqualTo("z, of which it is made, is not");
  }

  @Test
  void saysWhatIsWrongWithIt() {
    assertThatThrownBy(() -> settings(Combination.MEAN, 3))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("must be from 0 to the number of models, 2");
    assertThatThrownBy(
            () -> new EnsembleSettings(List.of("x"), Combination.WEIGHTED, Map.of(), 0.5, 0))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("must have one above 0");
    assertThatThrownBy(
            () ->
                new EnsembleSettings(
                    List.of("x"), Combination.WEIGHTED, Map.of("q", BigDecimal.ONE), 0.5, 0))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("is none of the models: x");
  }

  /** Of members y and z, whose scores stand behind two values and that of x. */
  private static double score(Combination by, int quorum, double y, double z) {
    return Ensemble.of("e", settings(by, quorum), 2, MODELS).of(new double[] {7, 8, 9, y, z, NONE});
  }

  private static EnsembleSettings settings(Combination by, int quorum) {
    return new EnsembleSettings(
        List.of("y", "z"),
        by,
        Map.of("y", new BigDecimal("0.5"), "z", new BigDecimal("1.5")),
        0.5,
        quorum);
  }
}
