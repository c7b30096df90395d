package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.Formula;
import dev.kontor.models.expressions.Operators;
import dev.kontor.models.indicators.ta4j.Ta4jCall;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.settings.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Turns resolved expressions into kernels. Equal ones are computed once. */
public final class IndicatorCompiler {
  private final Layout layout = new Layout();
  private final Names names = new Names(layout);
  private final Calls calls = new Calls(layout, this);

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

  /** The place of a value, which must be a condition or a number. */
  int place(Expression expression, Timeframe timeframe, boolean condition) {
    Value value = compile(expression, timeframe);
    value.check(expression, condition);
    if (value.formula() instanceof Slot slot) {
      return slot.at();
    }
    return layout.node(
        timeframe,
        expression.toString(),
        1,
        site -> value.kernel(site.output(0)),
        List.copyOf(value.reads()),
        List.of(),
        new Traits(condition, value.scale(), false));
  }

  private Value compile(Expression expression, Timeframe timeframe) {
    if (expression instanceof Expression.Number number) {
      return Value.constant(number.value(), false);
    }
    if (expression instanceof Expression.Truth truth) {
      return Value.constant(truth.value() ? Operators.TRUE : Operators.FALSE, true);
    }
    if (expression instanceof Expression.Name name) {
      return names.field(name.name(), timeframe);
    }
    if (expression instanceof Expression.Reference reference) {
      return names.reference(reference);
    }
    if (expression instanceof Expression.Part part) {
      return part(part, timeframe);
    }
    if (expression instanceof Expression.Call call) {
      return call(call, timeframe);
    }
    throw new BadExpression(expression + " is an option, not a value");
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
    int first = calls.function(function, (Expression.Call) part.whole(), timeframe);
    return Value.at(first + output, function.condition());
  }

  private Value call(Expression.Call call, Timeframe timeframe) {
    String name = call.function();
    if (name.equals(Definitions.AT)) {
      return at(call, timeframe);
    }
    if (name.equals(Ta4jCall.FUNCTION)) {
      return calls.ta4j(call, timeframe);
    }
    if (name.equals("_[_]")) {
      return call(new Expression.Call("lag", call.arguments()), timeframe);
    }
    IndicatorFunction function = Catalog.find(name);
    if (function != null) {
      return Value.at(calls.function(function, call, timeframe), function.condition());
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
      operand.check(call.arguments().get(i), condition);
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
      Names.refuseReferences(inner, other);
    }
    boolean condition = isCondition(inner, other);
    return Value.at(place(inner, other, condition), condition);
  }
}
