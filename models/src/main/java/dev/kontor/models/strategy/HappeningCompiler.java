package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.patterns.Awaited;
import dev.kontor.models.patterns.PatternSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles happenings, and which of them the patterns wait for. */
final class HappeningCompiler {
  private final RuleCompiler rules;
  private final IndicatorCompiler indicators;
  private final Timeframe timeframe;

  HappeningCompiler(RuleCompiler rules, IndicatorCompiler indicators, Timeframe timeframe) {
    this.rules = rules;
    this.indicators = indicators;
    this.timeframe = timeframe;
  }

  /** What a happening is when it is true. */
  Expression condition(String text) {
    Expression condition = rules.resolve(text);
    if (rules.isLate(condition)) {
      throw new IllegalArgumentException("a happening cannot name a score or a pattern");
    }
    indicators.condition(condition, timeframe);
    return condition;
  }

  /** Where in the row it stands whether a happening matters to the pattern. */
  Map<String, Integer> awaited(PatternSettings pattern, Map<String, Expression> happenings) {
    List<String> names = List.copyOf(pattern.happenings());
    int first =
        indicators.kernel(
            "awaited PatternSettings[sequence=%s, within=%s]"
                .formatted(pattern.sequence(), pattern.within()),
            pattern.sequence().stream()
                .map(PatternSettings::happening)
                .map(happenings::get)
                .toList(),
            timeframe,
            names.size(),
            site -> new Awaited(site, pattern));
    Map<String, Integer> places = new LinkedHashMap<>();
    names.forEach(name -> places.put(name, rules.export(first + names.indexOf(name))));
    return places;
  }
}
