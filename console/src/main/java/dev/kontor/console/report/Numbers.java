package dev.kontor.console.report;

import dev.kontor.models.analysis.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and times are written for people. What is undefined is a dash. */
final class Numbers {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final MathContext BRIEF = new MathContext(4);

  private Numbers() {}

  static String count(double value) {
    return format("%,.0f", value);
  }

  static String money(double value) {
    return format("%,.2f", value);
  }

  /** With a sign, so that colour is never needed to tell a gain from a loss. */
  static String gain(double value) {
    return format("%+,.2f", value);
  }

  /** A fraction in percent, with a sign. */
  static String percent(double fraction) {
    return format("%+,.2f", 100 * fraction);
  }

  /** Up to eight decimals, as many as there are; two at least from 1 on. */
  static String price(double value) {
    if (!Double.isFinite(value)) {
      return Metric.UNDEFINED;
    }
    int digits = Math.abs(value) >= 1000 ? 2 : Math.abs(value) >= 1 ? 4 : 8;
    BigDecimal rounded = stripped(value, digits);
    int least = Math.abs(value) >= 1 ? 2 : 0;
    return String.format(Locale.ROOT, "%,." + Math.max(least, rounded.scale()) + "f", rounded);
  }

  /** To four significant digits. */
  static String brief(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value, BRIEF).stripTrailingZeros().toPlainString()
        : Metric.UNDEFINED;
  }

  /** To four significant digits, with a sign. */
  static String signed(double value) {
    return value > 0 ? "+" + brief(value) : brief(value);
  }

  static String quantity(double value) {
    return Double.isFinite(value) ? stripped(value, 8).toPlainString() : Metric.UNDEFINED;
  }

  /** In UTC, to the minute unless there is more to say. */
  static String time(long epochMillis) {
    DateTimeFormatter format =
        epochMillis % 60_000 == 0 ? MINUTES : epochMillis % 1000 == 0 ? SECONDS : MILLIS;
    return format.format(Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC));
  }

  static String held(long millis) {
    Duration span = Duration.ofMillis(millis);
    if (span.toDays() > 0) {
      return span.toDays() + " d " + span.toHoursPart() + " h";
    }
    return span.toHours() > 0
        ? span.toHours() + " h " + span.toMinutesPart() + " min"
        : span.toMinutes() > 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }

  static String elapsed(double seconds, double barsPerSecond) {
    String time = Double.isFinite(seconds) ? format("%,.1f s", seconds) : Metric.UNDEFINED;
    return Double.isFinite(barsPerSecond) ? time + ", " + count(barsPerSecond) + " bars/s" : time;
  }

  /** With a minus sign as wide as the plus. */
  static String minus(String number) {
    return number.replace('-', '−');
  }

  static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** {@code 1 fill}, {@code 2 fills}. */
  static String plural(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static BigDecimal stripped(double value, int digits) {
    BigDecimal plain =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static String format(String format, double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : Metric.UNDEFINED;
  }
}
