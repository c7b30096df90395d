package dev.kontor.models.strategy;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.expressions.Operators;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles expressions that may name scores and patterns. What names neither is computed with the
 * indicators, where memory is, and arrives in the row; only what joins it with scores and patterns
 * is computed on the row.
 */
final class RuleCompiler {
  private final Definitions definitions;
  private final IndicatorCompiler indicators;
  private final Timeframe timeframe;
  private final List<String> scores;
  private final List<String> patterns;
  private final Map<Integer, Integer> exports = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private Set<String> named = new TreeSet<>();

  RuleCompiler(
      Definitions definitions,
      IndicatorCompiler indicators,
      Timeframe timeframe,
      List<String> scores,
      List<String> patterns) {
    this.definitions = definitions;
    this.indicators = indicators;
    this.timeframe = timeframe;
    this.scores = scores;
    this.patterns = patterns;
  }

  Expression resolve(String text) {
    return definitions.resolve(Definitions.parse(text));
  }

  boolean namesPattern(Expression expression) {
    return names(expression, patterns);
  }

  boolean isLate(Expression expression) {
    return names(expression, patterns) || names(expression, scores);
  }

  Formula number(String text) {
    return typed(resolve(text), false);
  }

  Formula condition(Expression expression) {
    return typed(expression, true);
  }

  /** The index in the row of a value computed with the indicators. */
  int export(Expression expression, boolean condition) {
    return export(
        condition
            ? indicators.condition(expression, timeframe)
            : indicators.number(expression, timeframe));
  }

  /** The index in the row of a place in the memory. */
  int export(int place) {
    return exports.computeIfAbsent(place, p -> exports.size());
  }

  /** The scores that were named since this was asked last. */
  Set<String> named() {
    Set<String> since = named;
    named = new TreeSet<>();
    return since;
  }

  /** The places in the memory from which a row is filled, in order. */
  int[] exports() {
    return exports.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Called once all exports are known: scores and patterns stand behind them. */
  void fixPlaces() {
    for (Place place : places) {
      place.index =
          exports.size()
              + (place.pattern
                  ? scores.size() + patterns.indexOf(place.name)
                  : scores.indexOf(place.name));
    }
  }

  private Formula typed(Expression expression, boolean condition) {
    if (isCondition(expression) != condition) {
      throw new BadExpression(
          expression
              + (condition
                  ? " is a number where a condition is needed"
                  : " is a condition where a number is needed"));
    }
    return compile(expression);
  }

  private boolean isCondition(Expression expression) {
    if (!isLate(expression)) {
      return indicators.isCondition(expression, timeframe);
    }
    if (expression instanceof Expression.Name name) {
      return patterns.contains(name.name());
    }
    if (expression instanceof Expression.Call call && Operators.isPlain(call.function())) {
      return call.function().equals("_?_:_")
          ? isCondition(call.arguments().get(1))
          : Operators.givesCondition(call.function());
    }
    throw new BadExpression(
        expression + ": scores and patterns can be compared and joined, not given to an indicator");
  }

  private Formula compile(Expression expression) {
    if (expression instanceof Expression.Number number) {
      double constant = number.value();
      return row -> constant;
    }
    if (!isLate(expression)) {
      int index = export(expression, indicators.isCondition(expression, timeframe));
      return row -> row[index];
    }
    if (expression instanceof Expression.Name name) {
      Place place = new Place(name.name(), patterns.contains(name.name()));
      places.add(place);
      if (!place.pattern) {
        named.add(place.name);
      }
      return place;
    }
    Expression.Call call = (Expression.Call) expression;
    List<Formula> operands = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean condition =
          call.function().equals("_?_:_")
              ? i == 0 || isCondition(call.arguments().get(1))
              : Operators.takesConditions(call.function());
      operands.add(typed(call.arguments().get(i), condition));
    }
    return Operators.apply(call.function(), operands);
  }

  private static boolean names(Expression expression, List<String> names) {
    if (expression instanceof Expression.Name name) {
      return names.contains(name.name());
    }
    if (expression instanceof Expression.Part part) {
      return names(part.whole(), names);
    }
    return expression instanceof Expression.Call call
        && call.arguments().stream().anyMatch(argument -> names(argument, names));
  }

  /** The place of a score or a pattern in the row, known when all exports are. */
  private static final class Place implements Formula {
    private final String name;
    private final boolean pattern;
    private int index;

    Place(String name, boolean pattern) {
      this.name = name;
      this.pattern = pattern;
    }

    @Override
    public double of(double[] row) {
      return row[index];
    }
  }
}
