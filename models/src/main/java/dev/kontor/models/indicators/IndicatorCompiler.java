package dev.kontor.models.indicators;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.expressions.BadExpression;
import dev.kontor.models.expressions.Expression;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Turns resolved expressions into kernels with places in one memory. Equal ones share a place. */
public final class IndicatorCompiler {
  private final Map<Timeframe, Integer> fields = new LinkedHashMap<>();
  private final Map<Timeframe, List<Node>> nodes = new HashMap<>();
  private final List<Node> inOrder = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<String, Integer> references = new LinkedHashMap<>();
  private final Map<Timeframe, Integer> sessions = new HashMap<>();
  private final List<int[]> absent = new ArrayList<>();
  private int size;

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
    inputs.add(section(timeframe) + Field.TIME.ordinal());
    conditions.forEach(condition -> inputs.add(condition(condition, timeframe)));
    return node(
        timeframe,
        identity + ' ' + conditions,
        outputs,
        maker,
        inputs.stream().mapToInt(Integer::intValue).toArray(),
        List.of(),
        new Traits(true, null, true));
  }

  /** Asks for the bars of a timeframe, even if no value does. */
  public void ask(Timeframe timeframe) {
    section(timeframe);
  }

  public IndicatorSet build() {
    IndicatorSet set = new IndicatorSet(fields, nodes, inOrder, references, sessions, size);
    absent.forEach(range -> set.markAbsent(range[0], range[1]));
    return set;
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
    return node(
        timeframe,
        expression.toString(),
        1,
        site -> {
          Formula formula = value.formula();
          int out = site.output(0);
          return m -> m[out] = finite(formula.of(m));
        },
        value.reads().stream().mapToInt(Integer::intValue).sorted().toArray(),
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
    int from = section(timeframe);
    Map<String, Formula> formulas = Field.formulas(from);
    Formula formula = formulas.get(name);
    if (formula == null) {
      throw new BadExpression("there is no " + name + Suggestion.among(formulas.keySet(), name));
    }
    return new Value(formula, false, Scale.of(Field.power(name)), Set.of(from));
  }

  private Value reference(Expression.Reference reference) {
    int from =
        references.computeIfAbsent(
            reference.instrument(),
            instrument -> {
              int place = size;
              size += Field.COUNT;
              return place;
            });
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
    int[] bar = Ta4jIndicator.FIELDS.stream().mapToInt(field -> source(field, timeframe)).toArray();
    sources.add(lastValues("bars", bar, indicator.bars(), timeframe));
    for (Expression series : indicator.series()) {
      int[] one = {place(series, timeframe, false)};
      sources.add(lastValues(series.toString(), one, indicator.bars(), timeframe));
    }
    int from =
        node(
            timeframe,
            indicator.call().toString(),
            1,
            site -> indicator.kernel(site, timeframe.millis()),
            sources.stream().mapToInt(Integer::intValue).toArray(),
            List.of(),
            // Some of ta4j's compare with amounts such as 1e-5, so nothing is said of them.
            new Traits(indicator.condition(), Scale.of(Scale.NONE), false));
    return Value.at(from, indicator.condition());
  }

  private int lastValues(String of, int[] inputs, int length, Timeframe timeframe) {
    return node(
        timeframe,
        "last " + length + " " + of,
        0,
        site -> new LastValues(site, inputs.length, length),
        inputs,
        List.of(),
        new Traits(false, null, false));
  }

  private int function(IndicatorFunction function, Expression.Call call, Timeframe timeframe) {
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
    List<Integer> inputs = new ArrayList<>();
    function.fields().forEach(name -> inputs.add(source(name, timeframe)));
    List<Object> arguments = new ArrayList<>();
    StringBuilder identity = new StringBuilder(function.name());
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Expression argument = i < given.size() ? given.get(i) : null;
      if (argument == null && parameter.fallback() == null) {
        throw new BadExpression(
            function.name() + " needs its " + parameter.name() + ": " + function.signature());
      }
      if (parameter.kind() == Kind.SERIES || parameter.kind() == Kind.CONDITION) {
        inputs.add(place(argument, timeframe, parameter.kind() == Kind.CONDITION));
        identity.append(' ').append(argument);
      } else {
        Object literal =
            argument == null
                ? parameter.fallback()
                : Arguments.literal(function, parameter, argument);
        arguments.add(literal);
        identity.append(' ').append(literal);
      }
    }
    int[] places = inputs.stream().mapToInt(Integer::intValue).toArray();
    return node(
        timeframe,
        identity.toString(),
        function.outputs().size(),
        function.maker()::apply,
        places,
        arguments,
        new Traits(function.condition(), null, false));
  }

  /**
   * The place of what a function reads by itself: a field of the bar, when its session opened, or a
   * part it shares.
   */
  private int source(String name, Timeframe timeframe) {
    if (name.equals(IndicatorFunction.SESSION)) {
      Traits time = new Traits(false, Scale.of(0), true);
      int place = node(timeframe, name, 1, site -> m -> {}, new int[0], List.of(), time);
      sessions.put(timeframe, place);
      return place;
    }
    IndicatorFunction part = Catalog.part(name);
    return part != null
        ? function(part, new Expression.Call(name, List.of()), timeframe)
        : section(timeframe) + Field.valueOf(name.toUpperCase(Locale.ROOT)).ordinal();
  }

  private int node(
      Timeframe timeframe,
      String identity,
      int outputs,
      Function<Site, Kernel> maker,
      int[] inputs,
      List<Object> arguments,
      Traits traits) {
    section(timeframe);
    long id = Node.id(timeframe, identity);
    Integer known = places.get(id);
    if (known != null) {
      return known;
    }
    int from = size;
    Site site = new Site(inputs, arguments, from, outputs);
    Kernel kernel = maker.apply(site);
    size = site.end();
    places.put(id, from);
    absent.add(new int[] {from, outputs});
    Node node =
        new Node(
            id,
            identity + '@' + timeframe,
            from,
            size - from,
            outputs,
            inputs,
            traits.condition,
            traits.scale,
            traits.happened,
            kernel);
    nodes.get(timeframe).add(node);
    inOrder.add(node);
    return from;
  }

  /** The first place of the fields of a timeframe's bar. */
  private int section(Timeframe timeframe) {
    return fields.computeIfAbsent(
        timeframe,
        t -> {
          nodes.put(t, new ArrayList<>());
          int from = size;
          size += Field.COUNT;
          return from;
        });
  }

  /** What is to be known of a node besides what it computes, see {@link Node}. */
  private record Traits(boolean condition, Scale scale, boolean happened) {}

  private static String kind(boolean condition) {
    return condition ? "condition" : "number";
  }
}
