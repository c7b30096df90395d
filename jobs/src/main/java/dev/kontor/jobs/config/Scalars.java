package dev.kontor.jobs.config;

import dev.kontor.models.bars.BarType;
import dev.kontor.models.bars.Timeframe;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a single value as what a setting wants. */
final class Scalars {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9][0-9_]*\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          String.class, text -> text,
          boolean.class, Scalars::truth,
          int.class, Scalars::integer,
          long.class, Scalars::whole,
          double.class, text -> number(text).doubleValue(),
          BigDecimal.class, Scalars::number,
          Duration.class, Scalars::duration,
          Instant.class, Scalars::instant,
          Timeframe.class, Timeframe::of,
          BarType.class, BarType::of);

  private static final Map<Class<?>, String> NAMES =
      Map.of(
          String.class, "text",
          boolean.class, "true or false",
          int.class, "whole number",
          long.class, "whole number",
          double.class, "number",
          BigDecimal.class, "number",
          Duration.class, "duration",
          Instant.class, "time",
          Timeframe.class, "timeframe",
          BarType.class, "timeframe or sampling");

  private Scalars() {}

  static boolean reads(Class<?> type) {
    return type.isEnum() || READERS.containsKey(type);
  }

  /**
   * @throws IllegalArgumentException if the text is no such value; the message says what would be
   */
  static Object read(Class<?> type, String text) {
    return type.isEnum() ? constant(type, text) : READERS.get(type).apply(text.strip());
  }

  /** What the reference calls it. */
  static String name(Class<?> type) {
    return type.isEnum()
        ? words(type).collect(Collectors.joining(", ", "one of ", ""))
        : NAMES.get(type);
  }

  static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static java.util.stream.Stream<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Scalars::word);
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of " + words(type).collect(Collectors.joining(", "))));
  }

  private static Object truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("must be true or false");
    }
    return text.equals("true");
  }

  private static Object integer(String text) {
    try {
      return Math.toIntExact((Long) whole(text));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("must be a smaller whole number", e);
    }
  }

  private static Object whole(String text) {
    try {
      return number(text).longValueExact();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("must be a whole number", e);
    }
  }

  private static BigDecimal number(String text) {
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
    if (!NUMBER.matcher(digits).matches()) {
      throw new IllegalArgumentException("must be a number");
    }
    BigDecimal number = new BigDecimal(digits.replace("_", ""));
    return percent ? number.movePointLeft(2) : number;
  }

  private static Object duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (matcher.matches()) {
      return UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a number and ms, s, m, h or d", e);
    }
  }

  private static Object instant(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a date or a time with its zone, such as 2013-01-01 or 2013-01-01T12:00:00Z", e);
    }
  }
}
