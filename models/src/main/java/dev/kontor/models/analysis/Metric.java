package dev.kontor.models.analysis;

import java.util.Locale;

/**
 * A number about a run, with the sentence that says how it was computed.
 *
 * @param key its name in files, such as {@code maxDrawdown}
 * @param name its name on paper
 * @param value in {@code unit}; {@code NaN} when undefined
 * @param unit {@code %}, {@code days}, {@code hours}, {@code money}, {@code count}, or {@code
 *     ratio}
 * @param convention the sentence to print beside the number
 */
public record Metric(String key, String name, double value, String unit, String convention) {
  /** What stands for a number that is not defined. */
  public static final String UNDEFINED = "–";

  public boolean isDefined() {
    return Double.isFinite(value);
  }

  /** The number for people: {@code 12.34 %}, {@code 1.87}, {@code 1,204.50}, or a dash. */
  public String text() {
    if (!isDefined()) {
      return UNDEFINED;
    }
    return switch (unit) {
      case "count" -> rounded("%,.0f");
      case "%" -> rounded("%,.2f") + " %";
      case "days", "hours" -> rounded("%,.1f") + " " + unit;
      default -> rounded("%,.2f");
    };
  }

  private String rounded(String format) {
    String text = String.format(Locale.ROOT, format, value);
    return text.matches("-[0.]+") ? text.substring(1) : text;
  }
}
