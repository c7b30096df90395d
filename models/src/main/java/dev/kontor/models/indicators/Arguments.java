package dev.kontor.models.indicators;

import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Kind;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import dev.kontor.models.settings.Suggestion;

/** Reads the arguments of an indicator that must be literals. */
final class Arguments {
  private static final int LONGEST = 100_000;

  private Arguments() {}

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
