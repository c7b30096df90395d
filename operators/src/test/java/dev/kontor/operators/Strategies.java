package dev.kontor.operators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import dev.kontor.models.strategy.StrategySettings;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small strategies for tests. */
public record Strategies(
    Map<String, String> references,
    Map<String, String> indicators,
    Map<String, String> happenings,
    Map<String, PatternSettings> patterns,
    List<RuleSettings> rules,
    SignalSettings signals)
    implements Serializable {

  /** With these names and expressions by turns. */
  public static Strategies with(String... indicators) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < indicators.length; i += 2) {
      named.put(indicators[i], indicators[i + 1]);
    }
    return new Strategies(
        Map.of(),
        named,
        Map.of(),
        Map.of(),
        List.of(rule("up", Advice.BUY, "close > open")),
        new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)));
  }

  public static RuleSettings rule(String name, Advice advice, String when) {
    return new RuleSettings(name, advice, when, null, null, null);
  }

  /** Other instruments by the names under which expressions know them. */
  public Strategies referring(Map<String, String> references) {
    return new Strategies(references, indicators, happenings, patterns, rules, signals);
  }

  public Strategies rules(RuleSettings... rules) {
    return new Strategies(references, indicators, happenings, patterns, List.of(rules), signals);
  }

  public Strategies pattern(String name, PatternSettings pattern, Map<String, String> happenings) {
    return new Strategies(
        references, indicators, happenings, Map.of(name, pattern), rules, signals);
  }

  public Strategies signals(SignalSettings signals) {
    return new Strategies(references, indicators, happenings, patterns, rules, signals);
  }

  public StrategyPlan plan() {
    return plan("1m");
  }

  public StrategyPlan plan(String timeframe) {
    return new StrategyPlan(
        new StrategySettings(
            "test",
            Timeframe.of(timeframe),
            Positions.BOTH,
            references,
            indicators,
            Map.of(),
            Map.of(),
            Map.of(),
            happenings,
            patterns,
            rules,
            signals,
            new Sizing(BigDecimal.ONE, null, null, Sizing.At.CLOSE, new BigDecimal("0.00000001"))),
        Map.of());
  }
}
