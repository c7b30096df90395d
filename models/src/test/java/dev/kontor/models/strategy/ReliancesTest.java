package dev.kontor.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.predict.BestRecentSettings;
import dev.kontor.models.predict.Ensemble;
import dev.kontor.models.predict.EnsembleSettings;
import dev.kontor.models.predict.EnsembleSettings.Combination;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Rule;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.models.watching.OutcomeSettings;
import dev.kontor.models.watching.WatchSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** On which scores rules rely, and where they can speak: of three models, one on top of two. */
class ReliancesTest {
  private static final WatchSettings HOLDING =
      new WatchSettings(
          null,
          500,
          50,
          null,
          null,
          null,
          new BigDecimal("0.05"),
          null,
          null,
          null,
          null,
          null,
          WatchSettings.Then.HOLD);

  @Test
  void aRuleReliesOnTheScoresThatItNamesAndOnThoseTheyAreMadeOf() {
    assertThat(relied("fast > 0.5", null)).containsExactlyInAnyOrder("fast");
    assertThat(relied("close > open || sure", null)).containsExactlyInAnyOrder("slow");
    assertThat(relied("stack > 0.5", null)).containsExactlyInAnyOrder("fast", "slow", "stack");
    assertThat(relied("both > 0.5", null)).containsExactlyInAnyOrder("fast", "slow");
    assertThat(relied("close > open", "fast")).containsExactlyInAnyOrder("fast");
    assertThat(relied("close > open", null)).isEmpty();
  }

  @Test
  void onlyTheEnsemblesThatItNamesAreItsOwn() {
    assertThat(rule("both > 0.5", null).reliance().ensembles())
        .extracting(Ensemble::name)
        .containsExactly("both");
    assertThat(rule("stack > 0.5", null).reliance().ensembles()).isEmpty();
  }

  @Test
  void aModelsFeaturesAreThoseThatItIsAskedAbout() {
    Strategy strategy = compile(2, new RuleSettings("r", Advice.BUY, "fast > 0", null, null, null));
    assertThat(strategy.features().names()).containsExactly("x", "y");
    assertThat(strategy.models().get(0).features()).isEqualTo(strategy.features().sha256());
    assertThat(strategy.models())
        .extracting(Strategy.ModelPlan::features)
        .doesNotHaveDuplicates()
        .allMatch(sha256 -> sha256.matches("[0-9a-f]{64}"));
  }

  /** Whatever is taken away of it afterwards, as by a watch that holds a model. */
  @Property(tries = 200)
  void whereverARuleSpeaksThatReliesOnScoresIsAnOccasion(@ForAll Random random) {
    Strategy strategy =
        compile(
            1,
            new RuleSettings("one", Advice.BUY, "fast > 0.8 || close > 0.9", null, null, null),
            new RuleSettings("two", Advice.SELL, "both > 0.6 && !sure", null, null, null),
            new RuleSettings("three", Advice.HOLD, "stack > 0.7", null, null, null),
            new RuleSettings("four", Advice.BUY, "close > 0", null, null, null));
    Occasions occasions = new Occasions(strategy, settings(1, true));
    double[] row = random.doubles(strategy.scorePlace(4), 0, 1).toArray();
    row[strategy.scorePlace(3)] = strategy.ensembles().get(0).of(row);
    boolean trades = occasions.mayTrade(row);
    boolean holds = occasions.mayHold(row);
    for (int model = 0; model < 2; model++) {
      if (random.nextBoolean()) {
        row[strategy.scorePlace(model)] = Double.NaN;
      }
    }
    row[strategy.scorePlace(3)] = strategy.ensembles().get(0).of(row);

    for (Rule rule : strategy.rules()) {
      if (rule.reliance().isAny() && rule.holds(row)) {
        assertThat(rule.advice() == Advice.HOLD ? holds : trades).as(rule.name()).isTrue();
      }
    }
  }

  /** Of two members, each of which may be held: whoever is, the rule must speak for one of them. */
  @Property(tries = 200)
  void whereNoMemberThatIsLeftWouldMakeARuleSpeakIsNone(@ForAll Random random) {
    Strategy strategy =
        compile(1, new RuleSettings("one", Advice.BUY, "both > 0.6", null, null, null));
    Occasions occasions = new Occasions(strategy, settings(1, true));
    double[] row = random.doubles(strategy.scorePlace(4), 0, 1).toArray();
    row[strategy.scorePlace(3)] = strategy.ensembles().get(0).of(row);
    double[] before = row.clone();

    assertThat(occasions.mayTrade(row))
        .isEqualTo(row[strategy.scorePlace(0)] > 0.6 || row[strategy.scorePlace(1)] > 0.6);
    assertThat(occasions.mayHold(row)).isFalse();
    assertThat(row).as("the row is left as it was").isEqualTo(before);
  }

  @Test
  void aMemberThatAsksForAScoreThatIsTakenAwayMayBeMissingToo() {
    StrategySettings settings =
        settings(
            new EnsembleSettings(List.of("stack", "slow"), Combination.MEAN, Map.of(), 0.5, 1),
            Set.of("fast"),
            new RuleSettings("r", Advice.BUY, "both > 0.8", null, null, null));
    Strategy strategy = StrategyCompiler.compile(settings, name -> List.of("x", "y"));
    Occasions occasions = new Occasions(strategy, settings);
    double[] row = new double[strategy.scorePlace(4)];
    row[strategy.scorePlace(1)] = 0.7;
    assertThat(occasions.mayTrade(row)).isFalse();
    row[strategy.scorePlace(1)] = 0.9;
    assertThat(occasions.mayTrade(row)).as("of slow alone, if fast is held").isTrue();
  }

  @Test
  void whereNoRuleCanSpeakThatReliesOnScoresIsNone() {
    Strategy strategy =
        compile(
            2,
            new RuleSettings("one", Advice.BUY, "fast > 0.8", null, null, null),
            new RuleSettings("two", Advice.HOLD, "slow > 0.8", null, null, null),
            new RuleSettings("four", Advice.BUY, "close > 0", null, null, null));
    Occasions occasions = new Occasions(strategy, settings(2, true));
    double[] row = new double[strategy.scorePlace(4)];
    java.util.Arrays.fill(row, 0.5);

    assertThat(occasions.mayTrade(row)).isFalse();
    row[strategy.scorePlace(1)] = 0.9;
    assertThat(occasions.mayTrade(row)).isFalse();
    assertThat(occasions.mayHold(row)).isTrue();
    row[strategy.scorePlace(0)] = 0.9;
    assertThat(occasions.mayTrade(row)).isTrue();
  }

  @Test
  void whereOneMemberWouldMakeARuleSpeakAnEnsembleMayFollowIt() {
    Strategy strategy =
        StrategyCompiler.compile(
            settings(
                new EnsembleSettings(
                    List.of("fast", "slow"),
                    Combination.BEST_RECENT,
                    Map.of(),
                    0.5,
                    2,
                    new BestRecentSettings(
                        new OutcomeSettings(1, BigDecimal.ZERO),
                        5,
                        BestRecentSettings.Measure.HIT_RATE)),
                false,
                new RuleSettings("r", Advice.BUY, "both > 0.8", null, null, null)),
            name -> List.of("x", "y"));
    Occasions occasions = new Occasions(strategy, settings(2, false));
    double[] row = new double[strategy.scorePlace(4)];

    assertThat(occasions.mayTrade(row)).isFalse();
    row[strategy.scorePlace(1)] = 0.9;
    assertThat(occasions.mayTrade(row)).isTrue();
    assertThat(row[strategy.scorePlace(3)]).as("the row is left as it was").isZero();
  }

  @Test
  void whereTheLastHappeningOfAPatternHappensItMayBeComplete() {
    Strategy strategy =
        compile(2, new RuleSettings("r", Advice.SELL, "wave && fast > 0.8", null, null, null));
    Occasions occasions = new Occasions(strategy, settings(2, false));
    double[] row = new double[strategy.scorePlace(4) + 1];
    row[strategy.scorePlace(0)] = 0.9;

    row[strategy.awaited().get("wave").get("rise")] = 1;
    assertThat(occasions.mayTrade(row)).as("only its first happening").isFalse();
    row[strategy.awaited().get("wave").get("fall")] = 1;
    assertThat(occasions.mayTrade(row)).isTrue();
    assertThat(row[strategy.patterns().get("wave")]).as("the row is left as it was").isZero();
    row[strategy.scorePlace(0)] = 0.7;
    assertThat(occasions.mayTrade(row)).as("the model speaks against it").isFalse();
  }

  private static Set<String> relied(String when, String strength) {
    return rule(when, strength).reliance().models().keySet();
  }

  private static Rule rule(String when, String strength) {
    return compile(2, new RuleSettings("r", Advice.BUY, when, strength, null, null)).rules().get(0);
  }

  private static Strategy compile(int quorum, RuleSettings... rules) {
    return StrategyCompiler.compile(settings(quorum, false, rules), name -> List.of("x", "y"));
  }

  /**
   * @param held whether a watch may hold each model
   */
  private static StrategySettings settings(int quorum, boolean held, RuleSettings... rules) {
    return settings(
        new EnsembleSettings(List.of("fast", "slow"), Combination.MEAN, Map.of(), 0.5, quorum),
        held,
        rules);
  }

  private static StrategySettings settings(
      EnsembleSettings both, boolean held, RuleSettings... rules) {
    return settings(both, held ? Set.of("fast", "slow", "stack") : Set.of(), rules);
  }

  private static StrategySettings settings(
      EnsembleSettings both, Set<String> held, RuleSettings... rules) {
    Map<String, ModelSettings> models = new LinkedHashMap<>();
    models.put("fast", model(Map.of("x", "momentum", "y", "close"), held.contains("fast")));
    models.put("slow", model(Map.of("x", "rsi(14)@1h", "y", "close"), held.contains("slow")));
    models.put("stack", model(Map.of("x", "fast", "y", "slow"), held.contains("stack")));
    Map<String, String> features = new LinkedHashMap<>();
    features.put("x", "rsi(close, 14)");
    features.put("y", "close");
    return new StrategySettings(
        "s",
        Timeframe.of("5m"),
        Positions.LONG,
        Map.of(),
        Map.of("momentum", "rsi(14)", "sure", "slow > 0.9"),
        features,
        models,
        Map.of("both", both),
        Map.of("rise", "close > open", "fall", "close < open"),
        Map.of("wave", new PatternSettings(List.of("rise", "fall"), Duration.ofHours(1))),
        List.of(rules),
        new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
        new Sizing(null, null, null, Sizing.At.CLOSE, BigDecimal.ONE));
  }

  private static ModelSettings model(Map<String, String> inputs, boolean held) {
    return new ModelSettings("m.pmml", "y", inputs, null, null, null, held ? HOLDING : null);
  }
}
