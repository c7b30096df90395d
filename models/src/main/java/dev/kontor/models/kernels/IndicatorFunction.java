package dev.kontor.models.kernels;

import java.util.List;
import java.util.function.Function;

/**
 * A function that expressions may call, such as {@code sma(series, length)}.
 *
 * @param name as written
 * @param sources what it reads by itself, as expressions: fields of the bar, such as high and low,
 *     parts that it shares with others, and values of other functions, such as {@code highest(high,
 *     length)}, in which the names of its own parameters stand for what the caller gives
 * @param parameters what the caller gives
 * @param outputs names of its outputs; the first is meant when none is named
 * @param condition whether the outputs are conditions
 * @param summary one sentence for the reference
 * @param maker builds the kernel on a site
 */
public record IndicatorFunction(
    String name,
    List<String> sources,
    List<Parameter> parameters,
    List<String> outputs,
    boolean condition,
    String summary,
    Function<Site, Kernel> maker) {
  /** One of the sources: when the bar's session opened. */
  public static final String SESSION = "session";

  /** What a parameter is. */
  public enum Kind {
    SERIES,
    CONDITION,
    LENGTH,
    FACTOR,
    OPTION
  }

  /**
   * @param fallback used when the caller gives none; null if it must be given
   * @param options the words allowed, for {@link Kind#OPTION}
   */
  public record Parameter(String name, Kind kind, Object fallback, List<String> options) {}

  /** {@code sma(series = close, length)}, for messages and the reference. */
  public String signature() {
    StringBuilder text = new StringBuilder(name).append('(');
    for (Parameter parameter : parameters) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(parameter.name());
      if (parameter.fallback() != null) {
        text.append(" = ").append(written(parameter));
      }
    }
    return text.append(')').toString();
  }

  private static String written(Parameter parameter) {
    Object value = parameter.fallback();
    if (value instanceof Double number && number == Math.rint(number)) {
      return Long.toString(number.longValue());
    }
    return parameter.kind() == Kind.OPTION ? "'" + value + "'" : value.toString();
  }
}
