package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.Expression;
import dev.kontor.models.expressions.ExpressionParser;
import dev.kontor.models.indicators.ta4j.LastValues;
import dev.kontor.models.indicators.ta4j.Ta4jIndicator;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Kind;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives each function that is called a kernel, and all that it reads a place before it. */
final class Calls {
  private final Layout layout;
  private final IndicatorCompiler compiler;

  Calls(Layout layout, IndicatorCompiler compiler) {
    this.layout = layout;
    this.compiler = compiler;
  }

  /** The first output of a function of the catalog. */
  int function(IndicatorFunction function, Expression.Call call, Timeframe timeframe) {
    Map<String, Expression> given = Arguments.of(function, call);
    List<Integer> inputs = new ArrayList<>();
    List<Object> literals = new ArrayList<>();
    StringBuilder identity = new StringBuilder(function.name());
    function.sources().forEach(source -> inputs.add(source(source, given, timeframe)));
    for (Parameter parameter : function.parameters()) {
      Expression argument = given.get(parameter.name());
      if (parameter.kind() == Kind.SERIES || parameter.kind() == Kind.CONDITION) {
        inputs.add(compiler.place(argument, timeframe, parameter.kind() == Kind.CONDITION));
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

  /** An indicator of ta4j, on the last bars. */
  Value ta4j(Expression.Call call, Timeframe timeframe) {
    Ta4jIndicator indicator = Ta4jIndicator.of(call);
    List<Integer> sources = new ArrayList<>();
    List<Integer> bar = new ArrayList<>();
    Ta4jIndicator.FIELDS.forEach(field -> bar.add(source(field, Map.of(), timeframe)));
    sources.add(lastValues("bars", bar, indicator.bars(), timeframe));
    for (Expression series : indicator.series()) {
      List<Integer> one = List.of(compiler.number(series, timeframe));
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
    return compiler.number(meant, timeframe);
  }
}
