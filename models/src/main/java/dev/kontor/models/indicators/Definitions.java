package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.ExpressionParser;
import dev.kontor.models.settings.Suggestion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a user gave to expressions. Resolving replaces every name by what it stands for, so
 * that equal values are computed once and have the same identity under any name.
 */
public final class Definitions {
  /** The call that takes a value of another timeframe: {@code at(rsi(14), '5m')}. */
  public static final String AT = "at";

  private static final Pattern SUFFIX =
      Pattern.compile("(.*\\S)\\s*@\\s*([0-9A-Za-z]+)\\s*", Pattern.DOTALL);

  private final Map<String, Expression> expressions = new LinkedHashMap<>();
  private final Map<String, String> references = new LinkedHashMap<>();

  /** Names within names double what they stand for; beyond this it is no strategy. */
  private static final int MOST_STEPS = 10_000;

  private int steps;
  private final Deque<String> resolving = new ArrayDeque<>();

  /**
   * @throws BadExpression if the text does not parse
   */
  public void define(String name, String text) {
    expressions.put(name, parse(text));
  }

  /** Lets {@code name.close} be the close of that instrument's last bar. */
  public void refer(String name, String instrument) {
    references.put(name, instrument);
  }

  public Set<String> names() {
    return expressions.keySet();
  }

  /** Reads {@code rsi(14)@5m} as {@code at(rsi(14), '5m')}. */
  public static Expression parse(String text) {
    Matcher suffix = SUFFIX.matcher(text);
    if (!suffix.matches()) {
      return ExpressionParser.parse(text);
    }
    Timeframe.of(suffix.group(2));
    return new Expression.Call(
        AT, List.of(ExpressionParser.parse(suffix.group(1)), new Expression.Text(suffix.group(2))));
  }

  /**
   * @throws BadExpression if names define each other in a circle, or stand for too much
   */
  public Expression resolve(Expression expression) {
    steps = 0;
    return replace(expression);
  }

  private Expression replace(Expression expression) {
    if (++steps > MOST_STEPS) {
      throw new BadExpression(
          "has more than " + MOST_STEPS + " steps once names are replaced by what they stand for");
    }
    if (expression instanceof Expression.Name name && expressions.containsKey(name.name())) {
      if (resolving.contains(name.name())) {
        throw new BadExpression(name.name() + " is defined by itself");
      }
      resolving.push(name.name());
      try {
        return replace(expressions.get(name.name()));
      } finally {
        resolving.pop();
      }
    }
    if (expression instanceof Expression.Name name && references.containsKey(name.name())) {
      throw new BadExpression(
          name + " is a reference; name a value of its bar, such as " + name + ".close");
    }
    if (expression instanceof Expression.Part part) {
      if (part.whole() instanceof Expression.Name name && mayRefer(name.name())) {
        return reference(name.name(), part.name());
      }
      return part(replace(part.whole()), part.name());
    }
    if (expression instanceof Expression.Call call) {
      return new Expression.Call(
          call.function(), call.arguments().stream().map(this::replace).toList());
    }
    return expression;
  }

  private boolean mayRefer(String name) {
    return !references.isEmpty()
        && !expressions.containsKey(name)
        && !Field.formulas(0).containsKey(name);
  }

  private Expression reference(String name, String field) {
    String instrument = references.get(name);
    if (instrument == null) {
      throw new BadExpression(
          name + " is no reference" + Suggestion.among(references.keySet(), name));
    }
    return new Expression.Reference(name, instrument, field);
  }

  /** A part of {@code at(macd(…), '1h')} is the part of the macd there. */
  private static Expression part(Expression whole, String name) {
    if (whole instanceof Expression.Call call && call.function().equals(AT)) {
      return new Expression.Call(
          AT, List.of(new Expression.Part(call.arguments().get(0), name), call.arguments().get(1)));
    }
    return new Expression.Part(whole, name);
  }
}
