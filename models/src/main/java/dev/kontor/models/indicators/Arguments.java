package dev.kontor.models.indicators;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Kind;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import dev.kontor.models.settings.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the parameters of an indicator stand for in a call. */
final class Arguments {
  private static final int LONGEST = 100_000;

  private Arguments() {}

  /**
   * The arguments by the names of the parameters, those that are not given too.
   *
   * @throws BadExpression if there are too many or too few
   */
  static Map<String, Expression> of(IndicatorFunction function, Expression.Call call) {
    List<Expression> given = Canonical.withSeries(function, call.arguments());
    List<Parameter> parameters = function.parameters();
    if (given.size() > parameters.size()) {
      throw new BadExpression(
          function.name()
              + " takes at most "
              + parameters.size()
              + " arguments: "
              + function.signature());
    }
    Map<String, Expression> arguments = new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (i >= given.size() && parameter.fallback() == null) {
        throw new BadExpression(
            function.name() + " needs its " + parameter.name() + ": " + function.signature());
      }
      arguments.put(
          parameter.name(), i < given.size() ? given.get(i) : Canonical.fallback(parameter));
    }
    return arguments;
  }

  /** An expression in which the names of parameters stand for arguments. */
  static Expression within(Expression expression, Map<String, Expression> arguments) {
    if (expression instanceof Expression.Name name) {
      return arguments.getOrDefault(name.name(), name);
    }
    if (expression instanceof Expression.Call call) {
      return new Expression.Call(
          call.function(), call.arguments().stream().map(a -> within(a, arguments)).toList());
    }
    return expression;
  }

  /** The value of an argument that must be a literal. */
  static Object literal(IndicatorFunction function, Parameter parameter, Expression argument) {
    String place = parameter.name() + " of " + function.name();
    if (parameter.kind() == Kind.OPTION) {
      if (!(argument instanceof Expression.Text text)
          || !parameter.options().contains(text.value())) {
        String word = argument instanceof Expression.Text t ? t.value() : argument.toString();
        throw new BadExpression(
            place
                + " must be one of '"
                + String.join("', '", parameter.options())
                + "', was "
                + argument
                + Suggestion.among(parameter.options(), word));
      }
      return text.value();
    }
    if (!(argument instanceof Expression.Number number)) {
      throw new BadExpression(place + " must be a plain number, was " + argument);
    }
    double value = number.value();
    if (parameter.kind() == Kind.LENGTH
        && (value < 1 || value > LONGEST || value != Math.rint(value))) {
      throw new BadExpression(
          place + " must be a whole number from 1 to " + LONGEST + ", was " + argument);
    }
    return value;
  }
}
