package dev.kontor.models.bars;

import dev.kontor.models.calendar.TradingCalendar;
import java.io.Serializable;

/**
 * Which bar of a timeframe a time belongs to. Bars do not overlap; where a grid covers nothing,
 * there are none.
 */
public interface Grid extends Serializable {
  Timeframe timeframe();

  /** Whether there is a bar that holds a time. */
  boolean covers(long time);

  /**
   * The start of the bar that holds a time.
   *
   * @throws IllegalArgumentException if none does
   */
  long startOf(long time);

  /**
   * The end of the bar that holds a time.
   *
   * @throws IllegalArgumentException if none does
   */
  long endOf(long time);

  /** The start of the first bar that starts at or after a time. */
  long next(long time);

  /** How many bars start at or after a time and before another one. */
  long count(long from, long to);

  /** Bars without a pause, aligned to the epoch, weeks to Monday, months to the first, in UTC. */
  static Grid of(Timeframe timeframe) {
    return new UtcGrid(timeframe);
  }

  /**
   * Bars aligned to the open of each session, the last one cut at its close; a bar of a day is the
   * session, one of a week or a month goes from its first open to its last close. Without a
   * calendar, as {@link #of(Timeframe)}.
   */
  static Grid of(Timeframe timeframe, TradingCalendar calendar) {
    if (calendar == null) {
      return of(timeframe);
    }
    return timeframe.isLong()
        ? new PeriodGrid(timeframe, calendar)
        : new SessionGrid(timeframe, calendar);
  }
}
