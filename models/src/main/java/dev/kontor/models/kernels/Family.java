package dev.kontor.models.kernels;

import dev.kontor.models.kernels.IndicatorFunction.Kind;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Functions of one kind, as they are told one after another. */
public final class Family {
  /** The first argument of most functions: a series, the close if none is given. */
  public static final Parameter SERIES = new Parameter("series", Kind.SERIES, "close", List.of());

  /** How an exponential average starts. */
  public static final Parameter SEED = option("seed", "first", "sma");

  /** The fields of a bar, by groups that functions read. */
  public static final List<String> RANGE = List.of("high", "low");

  public static final List<String> RANGE_CLOSE = List.of("high", "low", "close");
  public static final List<String> PRICES = List.of("open", "high", "low", "close");
  public static final List<String> CLOSE_VOLUME = List.of("close", "volume");
  public static final List<String> RANGE_CLOSE_VOLUME = List.of("high", "low", "close", "volume");

  private static final List<String> ONE = List.of("value");

  private final List<IndicatorFunction> functions = new ArrayList<>();
  private final List<IndicatorFunction> parts = new ArrayList<>();

  public List<IndicatorFunction> functions() {
    return functions;
  }

  /** What functions share: it has a name for them, but none in expressions. */
  public List<IndicatorFunction> parts() {
    return parts;
  }

  /** A parameter that must be given: a series. */
  public static Parameter series(String name) {
    return new Parameter(name, Kind.SERIES, null, List.of());
  }

  /** A parameter that must be given: a condition. */
  public static Parameter condition(String name) {
    return new Parameter(name, Kind.CONDITION, null, List.of());
  }

  /** A whole number of bars that must be given. */
  public static Parameter length(String name) {
    return new Parameter(name, Kind.LENGTH, null, List.of());
  }

  public static Parameter length(String name, int fallback) {
    return new Parameter(name, Kind.LENGTH, (double) fallback, List.of());
  }

  public static Parameter factor(String name, double fallback) {
    return new Parameter(name, Kind.FACTOR, fallback, List.of());
  }

  /** One of some words; the first if none is given. */
  public static Parameter option(String name, String... words) {
    return new Parameter(name, Kind.OPTION, words[0], List.of(words));
  }

  /**
   * Adds a kernel that functions share by naming it among their sources. It has no outputs; the
   * place they are given is that of its first cell.
   */
  public Family part(String name, List<String> sources, Function<Site, Kernel> maker) {
    parts.add(new IndicatorFunction(name, sources, List.of(), List.of(), false, "", maker));
    return this;
  }

  /** Adds a function of series that gives one number. */
  public Family number(
      String name, List<Parameter> parameters, String summary, Function<Site, Kernel> maker) {
    return number(name, List.of(), parameters, summary, maker);
  }

  /** Adds a function that reads fields of the bar by itself and gives one number. */
  public Family number(
      String name,
      List<String> sources,
      List<Parameter> parameters,
      String summary,
      Function<Site, Kernel> maker) {
    return numbers(name, sources, parameters, ONE, summary, maker);
  }

  /** Adds a function with several outputs, the first of which is meant when none is named. */
  public Family numbers(
      String name,
      List<String> sources,
      List<Parameter> parameters,
      List<String> outputs,
      String summary,
      Function<Site, Kernel> maker) {
    functions.add(new IndicatorFunction(name, sources, parameters, outputs, false, summary, maker));
    return this;
  }

  /** Adds a function that gives a condition. */
  public Family condition(
      String name, List<Parameter> parameters, String summary, Function<Site, Kernel> maker) {
    functions.add(new IndicatorFunction(name, List.of(), parameters, ONE, true, summary, maker));
    return this;
  }
}
