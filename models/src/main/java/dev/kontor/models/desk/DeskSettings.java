package dev.kontor.models.desk;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.sizing.Sizing;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What governs a desk.
 *
 * @param calendar that the limits name; null if they name none
 * @param exits when to leave a position, by the rule that opened it
 */
public record DeskSettings(
    Positions positions,
    Sizing size,
    Venue venue,
    Limits limits,
    TradingCalendar calendar,
    LinkedHashMap<String, Exits> exits)
    implements Serializable {

  /** A desk that knows no sessions and leaves by signals and the rules' stops and targets. */
  public DeskSettings(Positions positions, Sizing size, Venue venue, Limits limits) {
    this(positions, size, venue, limits, null, new LinkedHashMap<>(Map.of()));
  }

  /** When to leave a position that a rule opened. */
  public Exits exits(String rule) {
    return exits.getOrDefault(rule, Exits.NONE);
  }
}
