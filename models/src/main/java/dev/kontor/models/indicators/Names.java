package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.settings.Suggestion;
import java.util.Map;
import java.util.Set;

/** What the names of bars' fields stand for. */
final class Names {
  private final Layout layout;

  Names(Layout layout) {
    this.layout = layout;
  }

  /** A field of the bar, or an average of prices. */
  Value field(String name, Timeframe timeframe) {
    int from = layout.bar(timeframe);
    Map<String, Formula> formulas = Field.formulas(from);
    Formula formula = formulas.get(name);
    if (formula == null) {
      throw new BadExpression("there is no " + name + Suggestion.among(formulas.keySet(), name));
    }
    return new Value(formula, false, Field.scale(name, from), Set.of(from));
  }

  /** A field of another instrument's last bar. */
  Value reference(Expression.Reference reference) {
    int from = layout.reference(reference.instrument());
    Map<String, Formula> formulas = Field.formulas(from);
    Formula formula = formulas.get(reference.field());
    if (formula == null) {
      throw new BadExpression(
          reference.name()
              + " has no ."
              + reference.field()
              + Suggestion.among(formulas.keySet(), reference.field()));
    }
    return new Value(formula, false, Field.scale(reference.field(), from), Set.of(from));
  }

  /** What others' bars are is known at the strategy's own bars alone. */
  static void refuseReferences(Expression expression, Timeframe timeframe) {
    if (expression instanceof Expression.Reference reference) {
      throw new BadExpression(
          reference.name()
              + "."
              + reference.field()
              + " is known on the strategy's own bars only, not @"
              + timeframe);
    }
    if (expression instanceof Expression.Part part) {
      refuseReferences(part.whole(), timeframe);
    }
    if (expression instanceof Expression.Call call) {
      call.arguments().forEach(argument -> refuseReferences(argument, timeframe));
    }
  }
}
