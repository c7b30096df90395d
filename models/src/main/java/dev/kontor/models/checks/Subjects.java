package dev.kontor.models.checks;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Operators;
import dev.kontor.models.indicators.Catalog;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.kernels.IndicatorFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * Values to measure, compiled. Of a condition the numbers are measured too: of a comparison the
 * difference of its sides, for that alone decides.
 */
public final class Subjects {
  private final Definitions definitions;
  private final Timeframe timeframe;
  private final IndicatorCompiler compiler = new IndicatorCompiler();
  private final List<Subject> all = new ArrayList<>();

  /**
   * @param definitions the names that expressions may use
   */
  public Subjects(Definitions definitions, Timeframe timeframe) {
    this.definitions = definitions;
    this.timeframe = timeframe;
  }

  /** Adds a value; its expression must name no score and no pattern. */
  public void add(String name, String text) {
    Expression expression = definitions.resolve(Definitions.parse(text));
    List<Integer> places = new ArrayList<>();
    collect(expression, null, places);
    all.add(new Subject(name, text, List.copyOf(places)));
  }

  public List<Subject> all() {
    return List.copyOf(all);
  }

  public Timeframe timeframe() {
    return timeframe;
  }

  /** Computes all that was added so far. */
  public IndicatorSet indicators() {
    return compiler.build();
  }

  /**
   * @param there the other timeframe that the expression is of; null for this one
   */
  private void collect(Expression expression, Expression there, List<Integer> places) {
    Expression value = at(expression, there);
    if (!compiler.isCondition(value, timeframe)) {
      places.add(compiler.number(value, timeframe));
      return;
    }
    places.add(compiler.condition(value, timeframe));
    if (!(expression instanceof Expression.Call call)) {
      return;
    }
    if (call.function().equals(Definitions.AT)) {
      collect(call.arguments().get(0), call.arguments().get(1), places);
    } else if (compares(call, there)) {
      Expression difference = new Expression.Call("_-_", call.arguments());
      places.add(compiler.number(at(difference, there), timeframe));
    } else {
      for (Expression part : call.arguments()) {
        if (part instanceof Expression.Call || part instanceof Expression.Part) {
          collect(part, there, places);
        }
      }
    }
  }

  private boolean compares(Expression.Call call, Expression there) {
    IndicatorFunction function = Catalog.find(call.function());
    boolean condition =
        function != null
            ? function.condition()
                && function.parameters().stream()
                    .allMatch(p -> p.kind() == IndicatorFunction.Kind.SERIES)
            : Operators.givesCondition(call.function())
                && !Operators.takesConditions(call.function());
    return condition
        && call.arguments().size() == 2
        && call.arguments().stream()
            .noneMatch(side -> compiler.isCondition(at(side, there), timeframe));
  }

  private static Expression at(Expression expression, Expression there) {
    return there == null
        ? expression
        : new Expression.Call(Definitions.AT, List.of(expression, there));
  }
}
