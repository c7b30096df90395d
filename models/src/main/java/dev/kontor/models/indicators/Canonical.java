package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.indicators.ta4j.Ta4jCall;
import dev.kontor.models.indicators.ta4j.Ta4jIndicator;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Kind;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The one way to write a value: all arguments given, the first output not named, {@code lag(x, 1)}
 * for {@code x[1]}, no timeframe where it is the own one. What {@code rsi(14)} and {@code
 * rsi(close, 14)} stand for is the same, and so is their text here. Arithmetic stays as written:
 * {@code a + b} is not {@code b + a}.
 */
public final class Canonical {
  private Canonical() {}

  /**
   * @param expression resolved, and good: it has been compiled
   * @param timeframe the bars on which it is asked
   */
  public static Expression of(Expression expression, Timeframe timeframe) {
    if (expression instanceof Expression.Part part) {
      Expression whole = of(part.whole(), timeframe);
      IndicatorFunction function =
          whole instanceof Expression.Call call ? Catalog.find(call.function()) : null;
      boolean first = function != null && function.outputs().get(0).equals(part.name());
      return first ? whole : new Expression.Part(whole, part.name());
    }
    return expression instanceof Expression.Call call ? call(call, timeframe) : expression;
  }

  private static Expression call(Expression.Call call, Timeframe timeframe) {
    if (call.function().equals(Definitions.AT)) {
      Timeframe other = Timeframe.of(((Expression.Text) call.arguments().get(1)).value());
      Expression value = of(call.arguments().get(0), other);
      return other.equals(timeframe)
          ? value
          : new Expression.Call(
              Definitions.AT, List.of(value, new Expression.Text(other.toString())));
    }
    if (call.function().equals(Ta4jCall.FUNCTION)) {
      return within(Ta4jIndicator.of(call).call(), timeframe);
    }
    String name = call.function().equals("_[_]") ? "lag" : call.function();
    IndicatorFunction function = Catalog.find(name);
    List<Expression> arguments = new ArrayList<>();
    List<Expression> given =
        function == null ? call.arguments() : withSeries(function, call.arguments());
    given.forEach(argument -> arguments.add(of(argument, timeframe)));
    if (function != null) {
      for (int i = given.size(); i < function.parameters().size(); i++) {
        arguments.add(fallback(function.parameters().get(i)));
      }
    }
    return new Expression.Call(name, arguments);
  }

  /** What ta4j makes of series within a call stays part of that call. */
  private static Expression within(Expression.Call call, Timeframe timeframe) {
    return new Expression.Call(
        call.function(),
        call.arguments().stream()
            .map(
                argument ->
                    Ta4jCall.isInner(argument)
                        ? within((Expression.Call) argument, timeframe)
                        : of(argument, timeframe))
            .toList());
  }

  /** The series may be left out if it is the close. */
  static List<Expression> withSeries(IndicatorFunction function, List<Expression> arguments) {
    List<Expression> given = new ArrayList<>(arguments);
    boolean startsWithSeries =
        !function.parameters().isEmpty() && "close".equals(function.parameters().get(0).fallback());
    if (startsWithSeries
        && (given.isEmpty()
            || given.get(0) instanceof Expression.Number
            || given.get(0) instanceof Expression.Text)) {
      given.add(0, new Expression.Name("close"));
    }
    return given;
  }

  /** What is meant where an argument is not given. */
  static Expression fallback(Parameter parameter) {
    Object value = parameter.fallback();
    if (value instanceof Double number) {
      return new Expression.Number(number);
    }
    return parameter.kind() == Kind.OPTION
        ? new Expression.Text((String) value)
        : new Expression.Name((String) value);
  }
}
