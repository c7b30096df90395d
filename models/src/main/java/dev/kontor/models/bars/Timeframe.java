package dev.kontor.models.bars;

import java.io.Serializable;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar, written as {@code 1s}, {@code 5m}, {@code 1h} or {@code 1d}; bars are
 * aligned to the epoch in UTC. Bars that end by what is traded have none: they are {@link
 * #SAMPLED}.
 *
 * @param millis positive, at most a day and a divisor of it; 0 of sampled bars
 */
public record Timeframe(long millis) implements Comparable<Timeframe>, Serializable {
  /** Of bars that a {@link Sampling} makes, written as {@code sampled}. */
  public static final Timeframe SAMPLED = new Timeframe(0);

  private static final long DAY = 86_400_000L;
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5})(s|m|h|d)");
  private static final Map<String, Long> UNITS =
      Map.of("s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", DAY);

  public Timeframe {
    if (millis != 0 && (millis < 0 || millis % 1_000 != 0 || DAY % millis != 0)) {
      throw new IllegalArgumentException(
          "a timeframe must divide a day into whole seconds, such as 1m, 5m, 1h or 1d");
    }
  }

  /**
   * @throws IllegalArgumentException if the text is no timeframe
   */
  public static Timeframe of(String text) {
    if (text.equals("sampled")) {
      return SAMPLED;
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a timeframe is a number and s, m, h or d, such as 1m, 5m, 1h or 1d");
    }
    return new Timeframe(Long.parseLong(matcher.group(1)) * UNITS.get(matcher.group(2)));
  }

  /** The start of the bar that holds a time. */
  public long startOf(long time) {
    return Math.floorDiv(time, millis) * millis;
  }

  /** The end of the bar that holds a time. */
  public long endOf(long time) {
    return startOf(time) + millis;
  }

  public boolean isSampled() {
    return millis == 0;
  }

  public boolean isDay() {
    return millis == DAY;
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
    if (millis % DAY == 0) {
      return millis / DAY + "d";
    }
    if (millis % 3_600_000L == 0) {
      return millis / 3_600_000L + "h";
    }
    return millis % 60_000L == 0 ? millis / 60_000L + "m" : millis / 1_000L + "s";
  }
}
