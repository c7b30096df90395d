package dev.kontor.models.strategy;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.RuleSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a strategy when only its features are wanted: they have the same hash, and no
 * model need exist yet.
 */
public final class FeaturesOnly {
  private FeaturesOnly() {}

  /**
   * @param besides indicators to compute, too, by names that the strategy does not use
   */
  public static StrategySettings of(StrategySettings settings, Map<String, String> besides) {
    Map<String, String> indicators = new LinkedHashMap<>(settings.indicators());
    indicators.putAll(besides);
    Set<String> needed = new LinkedHashSet<>(besides.keySet());
    besides.values().forEach(text -> need(text, indicators, needed));
    settings.features().values().forEach(text -> need(text, indicators, needed));
    indicators.keySet().retainAll(needed);
    return new StrategySettings(
        settings.name(),
        settings.timeframe(),
        settings.positions(),
        settings.references(),
        indicators,
        settings.features(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(
            new RuleSettings("silent", Advice.HOLD, "close < 0 && close > 0", null, null, null)),
        settings.signals(),
        settings.size());
  }

  private static void need(String text, Map<String, String> indicators, Set<String> needed) {
    try {
      need(Definitions.parse(text), indicators, needed);
    } catch (BadExpression e) {
      // Whoever compiles it says so, and where.
    }
  }

  private static void need(
      Expression expression, Map<String, String> indicators, Set<String> needed) {
    if (expression instanceof Expression.Name name) {
      String text = indicators.get(name.name());
      if (text != null && needed.add(name.name())) {
        need(text, indicators, needed);
      }
    } else if (expression instanceof Expression.Part part) {
      need(part.whole(), indicators, needed);
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(argument -> need(argument, indicators, needed));
    }
  }
}
