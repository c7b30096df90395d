package dev.kontor.models.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which session a date has. Sessions of different dates do not overlap. */
public interface Hours extends Serializable {
  /** The session of a trading date, or null if there is no trading on it. */
  Session on(LocalDate date);

  /** Where the clock hangs. */
  ZoneId zone();
}
