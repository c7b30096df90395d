package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.ExpressionParser;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.expressions.Operators;
import dev.kontor.models.indicators.ta4j.LastValues;
import dev.kontor.models.indicators.ta4j.Ta4jCall;
import dev.kontor.models.indicators.ta4j.Ta4jIndicator;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Kind;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.settings.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Turns resolved expressions into kernels. Equal ones are computed once. */
public final class IndicatorCompiler {
  private final Layout layout = new Layout();

  /**
   * The place of a value on bars of a timeframe.
   *
   * @throws BadExpression if the expression makes no sense
   */
  public int number(Expression expression, Timeframe timeframe) {
    return place(expression, timeframe, false);
  }

  /** The place of a condition: 1, 0 or absent. */
  public int condition(Expression expression, Timeframe timeframe) {
    return place(expression, timeframe, true);
  }

  /** Whether the expression is a condition; its parts are compiled. */
  public boolean isCondition(Expression expression, Timeframe timeframe) {
    return compile(expression, timeframe).condition();
  }

  /**
   * The first output of a kernel that no expression can name: its inputs are the bar's time and
   * some conditions.
   *
   * @param identity what it computes; equal ones share a place
   */
  public int kernel(
      String identity,
      List<Expression> conditions,
      Timeframe timeframe,
      int outputs,
      Function<Site, Kernel> maker) {
    List<Integer> inputs = new ArrayList<>();
    inputs.add(layout.bar(timeframe) + Field.TIME.ordinal());
    conditions.forEach(condition -> inputs.add(condition(condition, timeframe)));
    return layout.node(
        timeframe,
        identity + ' ' + conditions,
        outputs,
        maker,
        inputs,
        List.of(),
        new Traits(true, null, true));
  }

  /** Asks for the bars of a timeframe, even if no value does. */
  public void ask(Timeframe timeframe) {
    layout.bar(timeframe);
  }

  public IndicatorSet build() {
    return layout.build();
  }

  private int place(Expression expression, Timeframe timeframe, boolean condition) {
    Value value = compile(expression, timeframe);
    if (value.condition() != condition) {
      throw new BadExpression(
          expression
              + " is a "
              + kind(value.condition())
              + " where a "
              + kind(condition)
              + " is needed");
    }
    if (value.formula() instanceof Slot slot) {
      return slot.at();
    }
    return layout.node(
        timeframe,
        expression.toString(),
        1,
        site -> {
          Formula formula = value.formula();
          int out = site.output(0);
          return m -> m[out] = finite(formula.of(m));
        },
        List.copyOf(value.reads()),
        List.of(),
        new Traits(condition, value.scale(), false));
  }

  /** What is beyond every number is absent, so that no kernel has to carry it on. */
  private static double finite(double value) {
    return Double.isInfinite(value) ? Operators.ABSENT : value;
  }

  private Value compile(Expression expression, Timeframe timeframe) {
    if (expression instanceof Expression.Number number) {
      return Value.constant(number.value(), false);
    }
    if (expression instanceof Expression.Truth truth) {
      return Value.constant(truth.value() ? Operators.TRUE : Operators.FALSE, true);
    }
    if (expression instanceof Expression.Name name) {
      return field(name.name(), timeframe);
    }
    if (expression instanceof Expression.Reference reference) {
      return reference(reference);
    }
    if (expression instanceof Expression.Part part) {
      return part(part, timeframe);
    }
    if (expression instanceof Expression.Call call) {
      return call(call, timeframe);
    }
    throw new BadExpression(expression + " is an option, not a value");
  }

  private Value field(String name, Timeframe timeframe) {
    int from = layout.bar(timeframe);
    Map<String, Formula> formulas = Field.formulas(from);
    Formula formula = formulas.get(name);
    if (formula == null) {
      throw new BadExpression("there is no " + name + Suggestion.among(formulas.keySet(), name));
    }
    return new Value(formula, false, Scale.of(Field.power(name)), Set.of(from));
  }

  private Value reference(Expression.Reference reference) {
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
    return new Value(formula, false, Scale.of(Scale.NONE), Set.of(from));
  }

  private Value part(Expression.Part part, Timeframe timeframe) {
    IndicatorFunction function =
        part.whole() instanceof Expression.Call call ? Catalog.find(call.function()) : null;
    if (function == null || function.outputs().size() < 2) {
      throw new BadExpression(part.whole() + " has no parts, so not ." + part.name());
    }
    int output = function.outputs().indexOf(part.name());
    if (output < 0) {
      throw new BadExpression(
          function.name()
              + " has no ."
              + part.name()
              + Suggestion.among(function.outputs(), part.name()));
    }
    int first = function(function, (Expression.Call) part.whole(), timeframe);
    return Value.at(first + output, function.condition());
  }

  private Value call(Expression.Call call, Timeframe timeframe) {
    String name = call.function();
    if (name.equals(Definitions.AT)) {
      return at(call, timeframe);
    }
    if (name.equals(Ta4jCall.FUNCTION)) {
      return ta4j(call, timeframe);
    }
    if (name.equals("_[_]")) {
      return call(new Expression.Call("lag", call.arguments()), timeframe);
    }
    IndicatorFunction function = Catalog.find(name);
    if (function != null) {
      return Value.at(function(function, call, timeframe), function.condition());
    }
    if (!Operators.isPlain(name)) {
      Set<String> known = new TreeSet<>(Operators.functions());
      Catalog.all().forEach(f -> known.add(f.name()));
      known.add(Ta4jCall.FUNCTION);
      throw new BadExpression("there is no function " + name + Suggestion.among(known, name));
    }
    return plain(call, timeframe);
  }

  private Value plain(Expression.Call call, Timeframe timeframe) {
    List<Formula> operands = new ArrayList<>();
    List<Scale> scales = new ArrayList<>();
    Set<Integer> reads = new TreeSet<>();
    boolean choice = call.function().equals("_?_:_");
    boolean branch = choice && compile(call.arguments().get(1), timeframe).condition();
    for (int i = 0; i < call.arguments().size(); i++) {
      Value operand = compile(call.arguments().get(i), timeframe);
      boolean condition = choice ? i == 0 || branch : Operators.takesConditions(call.function());
      if (operand.condition() != condition) {
        throw new BadExpression(
            call.arguments().get(i)
                + " is a "
                + kind(operand.condition())
                + " where a "
                + kind(condition)
                + " is needed");
      }
      operands.add(operand.formula());
      scales.add(operand.scale());
      reads.addAll(operand.reads());
    }
    return new Value(
        Operators.apply(call.function(), operands),
        choice ? branch : Operators.givesCondition(call.function()),
        Scale.of(call.function(), scales),
        reads);
  }

  private Value at(Expression.Call call, Timeframe timeframe) {
    if (call.arguments().size() != 2
        || !(call.arguments().get(1) instanceof Expression.Text text)) {
      throw new BadExpression("at takes a value and a timeframe, such as at(rsi(14), '1h')");
    }
    Timeframe other = Timeframe.of(text.value());
    if (!other.equals(timeframe) && !other.isCoarserThan(timeframe)) {
      throw new BadExpression(
          "on bars of " + timeframe + " only coarser values are known, not @" + other);
    }
    Expression inner = call.arguments().get(0);
    if (!other.equals(timeframe)) {
      refuseReferences(inner, other);
    }
    boolean condition = isCondition(inner, other);
    return Value.at(place(inner, other, condition), condition);
  }

  private static void refuseReferences(Expression expression, Timeframe timeframe) {
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

  private Value ta4j(Expression.Call call, Timeframe timeframe) {
    Ta4jIndicator indicator = Ta4jIndicator.of(call);
    List<Integer> sources = new ArrayList<>();
    List<Integer> bar = new ArrayList<>();
    Ta4jIndicator.FIELDS.forEach(field -> bar.add(source(field, Map.of(), timeframe)));
    sources.add(lastValues("bars", bar, indicator.bars(), timeframe));
    for (Expression series : indicator.series()) {
      List<Integer> one = List.of(number(series, timeframe));
      sources.add(lastValues(series.toString(), one, indicator.bars(), timeframe));
    }
    int from =
        layout.node(
            timeframe,
            indicator.call().toString(),
            1,
            site -> indicator.kernel(site, timeframe.millis()),
            sources,
            List.of(),
            // Some of ta4j's compare with amounts such as 1e-5, so nothing is said of them.
            new Traits(indicator.condition(), Scale.of(Scale.NONE), false));
    return Value.at(from, indicator.condition());
  }

  private int lastValues(String of, List<Integer> inputs, int length, Timeframe timeframe) {
    return layout.node(
        timeframe,
        "last " + length + " " + of,
        0,
        site -> new LastValues(site, inputs.size(), length),
        inputs,
        List.of(),
        new Traits(false, null, false));
  }

  private int function(IndicatorFunction function, Expression.Call call, Timeframe timeframe) {
    Map<String, Expression> given = Arguments.of(function, call);
    List<Integer> inputs = new ArrayList<>();
    List<Object> literals = new ArrayList<>();
    StringBuilder identity = new StringBuilder(function.name());
    function.sources().forEach(source -> inputs.add(source(source, given, timeframe)));
    for (Parameter parameter : function.parameters()) {
      Expression argument = given.get(parameter.name());
      if (parameter.kind() == Kind.SERIES || parameter.kind() == Kind.CONDITION) {
        inputs.add(place(argument, timeframe, parameter.kind() == Kind.CONDITION));
        identity.append(' ').append(argument);
      } else {
        Object literal = Arguments.literal(function, parameter, argument);
        literals.add(literal);
        identity.append(' ').append(literal);
      }
    }
    return layout.node(
        timeframe,
        identity.toString(),
        function.outputs().size(),
        function.maker()::apply,
        inputs,
        literals,
        new Traits(function.condition(), null, false));
  }

  /** The place of what a function reads by itself. */
  private int source(String text, Map<String, Expression> given, Timeframe timeframe) {
    Expression meant = Arguments.within(ExpressionParser.parse(text), given);
    if (meant instanceof Expression.Name name) {
      IndicatorFunction part = Catalog.part(name.name());
      if (part != null) {
        return function(part, new Expression.Call(name.name(), List.of()), timeframe);
      }
      if (name.name().equals(Field.TIME.word)) {
        return layout.bar(timeframe) + Field.TIME.ordinal();
      }
      if (name.name().equals(IndicatorFunction.SESSION)) {
        return layout.session(timeframe);
      }
    }
    return number(meant, timeframe);
  }

  private static String kind(boolean condition) {
    return condition ? "condition" : "number";
  }
}
