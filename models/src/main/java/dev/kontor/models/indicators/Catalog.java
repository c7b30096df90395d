package dev.kontor.models.indicators;

import dev.kontor.models.indicators.IndicatorFunction.Kind;
import dev.kontor.models.indicators.IndicatorFunction.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All indicator functions by name. */
public final class Catalog {
  private static final Parameter SERIES = new Parameter("series", Kind.SERIES, "close", List.of());
  private static final Parameter SEED =
      new Parameter("seed", Kind.OPTION, "first", List.of("first", "sma"));
  private static final List<String> ONE = List.of("value");
  private static final List<String> RANGE = List.of("high", "low", "close");

  private static final Map<String, IndicatorFunction> FUNCTIONS = new LinkedHashMap<>();

  static {
    number("sma", List.of(SERIES, length("length")), "mean of the last values", Sma::new);
    number(
        "ema",
        List.of(SERIES, length("length"), SEED),
        "exponential moving average, alpha = 2 / (length + 1)",
        Ema::exponential);
    number(
        "wilder",
        List.of(SERIES, length("length"), SEED),
        "Wilder's moving average, alpha = 1 / length",
        Ema::wilder);
    add(
        "macd",
        List.of(),
        List.of(SERIES, length("fast", 12), length("slow", 26), length("signal", 9), SEED),
        List.of("value", "signal", "histogram", "fast", "slow"),
        "moving average convergence divergence",
        Macd::new);
    number(
        "rsi",
        List.of(SERIES, length("length", 14), SEED),
        "relative strength index, 0 to 100",
        Rsi::new);
    add(
        "bollinger",
        List.of(),
        List.of(SERIES, length("length", 20), factor("deviations", 2)),
        List.of("middle", "upper", "lower", "width", "position"),
        "bands of some population deviations around the mean; position is 0 at the lower band, 1"
            + " at the upper",
        Deviation::bands);
    add(
        "atr",
        RANGE,
        List.of(length("length", 14), SEED),
        ONE,
        "average true range",
        TrueRange::averaged);
    add(
        "trueRange",
        RANGE,
        List.of(),
        ONE,
        "the bar's range, the gap before it included",
        TrueRange::plain);
    number(
        "deviation",
        List.of(
            SERIES,
            length("length"),
            new Parameter("of", Kind.OPTION, "population", List.of("population", "sample"))),
        "standard deviation",
        Deviation::plain);
    number(
        "highest",
        List.of(SERIES, length("length")),
        "highest of the last values",
        Extreme::highest);
    number(
        "lowest", List.of(SERIES, length("length")), "lowest of the last values", Extreme::lowest);
    number(
        "lag",
        List.of(SERIES, length("bars", 1)),
        "the value some bars ago, also written x[1]",
        Lag::new);
    number(
        "change",
        List.of(SERIES, length("bars", 1)),
        "difference to the value some bars ago",
        Change::difference);
    number(
        "rate",
        List.of(SERIES, length("bars", 1)),
        "relative change over some bars; 0.01 is one percent",
        Change::rate);
    Parameter left = new Parameter("left", Kind.SERIES, null, List.of());
    Parameter right = new Parameter("right", Kind.SERIES, null, List.of());
    condition(
        "crossesAbove", List.of(left, right), "left goes over right on this bar", Crossing::above);
    condition(
        "crossesBelow", List.of(left, right), "left goes under right on this bar", Crossing::below);
    number(
        "streak",
        List.of(new Parameter("condition", Kind.CONDITION, null, List.of())),
        "for how many bars in a row a condition has held",
        Streak::new);
  }

  private Catalog() {}

  /** Null if there is no such function. */
  public static IndicatorFunction find(String name) {
    return FUNCTIONS.get(name);
  }

  public static Collection<IndicatorFunction> all() {
    return FUNCTIONS.values();
  }

  private static Parameter length(String name) {
    return new Parameter(name, Kind.LENGTH, null, List.of());
  }

  private static Parameter length(String name, int fallback) {
    return new Parameter(name, Kind.LENGTH, (double) fallback, List.of());
  }

  private static Parameter factor(String name, double fallback) {
    return new Parameter(name, Kind.FACTOR, fallback, List.of());
  }

  private static void number(
      String name, List<Parameter> parameters, String summary, Function<Site, Kernel> maker) {
    add(name, List.of(), parameters, ONE, summary, maker);
  }

  private static void condition(
      String name, List<Parameter> parameters, String summary, Function<Site, Kernel> maker) {
    FUNCTIONS.put(
        name, new IndicatorFunction(name, List.of(), parameters, ONE, true, summary, maker));
  }

  private static void add(
      String name,
      List<String> fields,
      List<Parameter> parameters,
      List<String> outputs,
      String summary,
      Function<Site, Kernel> maker) {
    FUNCTIONS.put(
        name, new IndicatorFunction(name, fields, parameters, outputs, false, summary, maker));
  }
}
