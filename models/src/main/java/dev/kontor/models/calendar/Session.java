package dev.kontor.models.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One stretch of trading.
 *
 * @param date the trading date: the one on which the session closes, where it trades; midnight
 *     counts for the date that ends with it
 * @param open epoch milliseconds, inclusive
 * @param close epoch milliseconds, exclusive
 */
public record Session(LocalDate date, long open, long close) implements Serializable {
  public Session {
    if (open >= close) {
      throw new IllegalArgumentException(
          "a session must open before it closes, was " + open + " to " + close + " on " + date);
    }
  }

  public boolean contains(long time) {
    return open <= time && time < close;
  }
}
