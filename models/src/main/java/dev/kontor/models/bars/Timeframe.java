package dev.kontor.models.bars;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar, written as {@code 1s}, {@code 5m}, {@code 1h} or {@code 1d}; bars are
 * aligned to the epoch in UTC. Longer ones are made of those only: {@code 1w}, which starts on
 * Monday, and {@code 1M}, a month of the calendar. Bars that end by what is traded have none: they
 * are {@link #SAMPLED}.
 *
 * @param millis positive, at most a day and a divisor of it, or a week; 30 days stand for a month,
 *     however long it is; 0 of sampled bars
 */
public record Timeframe(long millis) implements Comparable<Timeframe>, Serializable {
  /** Of bars that a {@link Sampling} makes, written as {@code sampled}. */
  public static final Timeframe SAMPLED = new Timeframe(0);

  private static final long DAY = 86_400_000L;
  private static final Timeframe WEEK = new Timeframe(7 * DAY);
  private static final Timeframe MONTH = new Timeframe(30 * DAY);

  /** From the epoch, a Thursday, to the first Monday. */
  private static final long MONDAY = 4 * DAY;

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})(s|m|h|d)");
  private static final Map<String, Long> UNITS =
      Map.of("s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", DAY);
  private static final String WRONG =
      "a timeframe must divide a day into whole seconds, such as 1m, 5m, 1h or 1d, or be 1w or 1M";

  public Timeframe {
    boolean isLong = millis == 7 * DAY || millis == 30 * DAY;
    if (millis != 0 && !isLong && (millis < 0 || millis % 1_000 != 0 || DAY % millis != 0)) {
      throw new IllegalArgumentException(WRONG);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is no timeframe
   */
  public static Timeframe of(String text) {
    if (text.equals("sampled")) {
      return SAMPLED;
    }
    if (text.equals("1w")) {
      return WEEK;
    }
    if (text.equals("1M")) {
      return MONTH;
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a timeframe is a number and s, m, h or d, such as 1m, 5m, 1h or 1d, or 1w or 1M");
    }
    Timeframe timeframe =
        new Timeframe(Long.parseLong(matcher.group(1)) * UNITS.get(matcher.group(2)));
    if (timeframe.isLong()) {
      throw new IllegalArgumentException(WRONG);
    }
    return timeframe;
  }

  /** The start of the bar that holds a time. */
  public long startOf(long time) {
    return startOfNumber(number(time));
  }

  /** The end of the bar that holds a time. */
  public long endOf(long time) {
    return startOfNumber(number(time) + 1);
  }

  /** Bars are numbered in order of time, without a hole. */
  long number(long time) {
    if (isMonth()) {
      LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(time, DAY));
      return date.getYear() * 12L + date.getMonthValue() - 1;
    }
    return Math.floorDiv(time - (isWeek() ? MONDAY : 0), millis);
  }

  private long startOfNumber(long number) {
    if (isMonth()) {
      int year = (int) Math.floorDiv(number, 12);
      return LocalDate.of(year, Math.floorMod(number, 12) + 1, 1).toEpochDay() * DAY;
    }
    return number * millis + (isWeek() ? MONDAY : 0);
  }

  public boolean isSampled() {
    return millis == 0;
  }

  public boolean isDay() {
    return millis == DAY;
  }

  public boolean isWeek() {
    return millis == 7 * DAY;
  }

  public boolean isMonth() {
    return millis == 30 * DAY;
  }

  /** Whether it is longer than a day. */
  public boolean isLong() {
    return millis > DAY;
  }

  /** Whether bars of this timeframe are whole numbers of bars of that one, and longer. */
  public boolean isCoarserThan(Timeframe other) {
    return !other.isSampled() && millis > other.millis && millis % other.millis == 0;
  }

  @Override
  public int compareTo(Timeframe other) {
    return Long.compare(millis, other.millis);
  }

  @Override
  public String toString() {
    if (isSampled()) {
      return "sampled";
    }
    if (isLong()) {
      return isWeek() ? "1w" : "1M";
    }
    if (isDay()) {
      return "1d";
    }
    if (millis % 3_600_000L == 0) {
      return millis / 3_600_000L + "h";
    }
    return millis % 60_000L == 0 ? millis / 60_000L + "m" : millis / 1_000L + "s";
  }
}
