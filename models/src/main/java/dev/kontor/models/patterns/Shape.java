package dev.kontor.models.patterns;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of prices that traders have a name for, as data: what its happenings are, in
 * expressions, and in which order they come. In the texts {@code {high}} is a price seen from the
 * shape's {@link Direction}, {@code {length}}, {@code {span}} (twice the length and one) and {@code
 * {tolerance}} are numbers, and any other {@code {word}} is one of the shape's own terms or
 * happenings.
 *
 * @param name as written in the configuration
 * @param meaning for the reference: what it is, and who described it
 * @param length in bars, if the user gives none
 * @param tolerance if the user gives none
 * @param tolerated what the tolerance is, for the reference
 * @param terms expressions by name, for use in others
 * @param happenings conditions by name
 * @param sequence the happenings in order, as in a pattern
 */
public record Shape(
    String name,
    String meaning,
    int length,
    BigDecimal tolerance,
    String tolerated,
    Map<String, String> terms,
    Map<String, String> happenings,
    List<String> sequence) {
  private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

  /**
   * @throws BadSetting if there is no such shape
   */
  public static Shape of(String name) {
    return Shapes.ALL.stream()
        .filter(shape -> shape.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadSetting(
                    "shape", name, "there is no such shape" + Suggestion.among(names(), name)));
  }

  public static List<Shape> all() {
    return Shapes.ALL;
  }

  private static List<String> names() {
    return Shapes.ALL.stream().map(Shape::name).toList();
  }

  /**
   * Its happenings in expressions of a strategy.
   *
   * @param pattern the pattern's name; no user can give the names that begin with it and a dot
   */
  public Map<String, String> happenings(String pattern, PatternSettings settings) {
    Map<String, String> all = new LinkedHashMap<>();
    happenings.forEach((name, text) -> all.put(pattern + "." + name, written(text, settings)));
    return all;
  }

  /** The pattern of those happenings. */
  public PatternSettings pattern(String pattern, Duration within) {
    return new PatternSettings(
        sequence.stream()
            .map(
                step ->
                    (PatternSettings.isNot(step) ? "!" : "")
                        + pattern
                        + "."
                        + PatternSettings.happening(step))
            .toList(),
        within);
  }

  private String written(String text, PatternSettings settings) {
    Matcher word = WORD.matcher(text);
    StringBuilder written = new StringBuilder();
    while (word.find()) {
      word.appendReplacement(written, Matcher.quoteReplacement(word(word.group(1), settings)));
    }
    return word.appendTail(written).toString();
  }

  private String word(String word, PatternSettings settings) {
    int bars = settings.length() == 0 ? length : settings.length();
    BigDecimal part = settings.tolerance() == null ? tolerance : settings.tolerance();
    switch (word) {
      case "length":
        return Integer.toString(bars);
      case "span":
        return Integer.toString(2 * bars + 1);
      case "tolerance":
        return part.toPlainString();
      default:
        String price = settings.direction().price(word);
        return price != null
            ? price
            : "(" + written(terms.getOrDefault(word, happenings.get(word)), settings) + ")";
    }
  }
}
