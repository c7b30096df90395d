package dev.kontor.models.desk;

import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.calendar.Halts;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.execution.Venue;
import dev.kontor.models.exits.Exits;
import dev.kontor.models.ledger.Accounting;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.signals.OrderSettings;
import dev.kontor.models.sizing.Sizing;
import java.io.Serializable;
import java.util.LinkedHashMap;

/**
 * What governs a desk.
 *
 * @param calendar that the limits name; null if they name none
 * @param listings when instruments trade
 * @param exits when to leave a position, by the rule that opened it
 * @param orders which order opens a position, by rule; one that is not there takes the market's
 *     price
 * @param halts when nothing fills
 */
public record DeskSettings(
    Positions positions,
    Sizing size,
    Venue venue,
    Limits limits,
    Accounting accounting,
    TradingCalendar calendar,
    Listings listings,
    LinkedHashMap<String, Exits> exits,
    LinkedHashMap<String, OrderSettings> orders,
    Halts halts)
    implements Serializable {

  /** A desk that knows no sessions and leaves by signals and the rules' stops and targets. */
  public DeskSettings(Positions positions, Sizing size, Venue venue, Limits limits) {
    this(
        positions,
        size,
        venue,
        limits,
        Accounting.PLAIN,
        null,
        Listings.all(Listing.CLOCK),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Halts.NONE);
  }

  /** A desk whose instruments are never halted. */
  public DeskSettings(
      Positions positions,
      Sizing size,
      Venue venue,
      Limits limits,
      Accounting accounting,
      TradingCalendar calendar,
      Listings listings,
      LinkedHashMap<String, Exits> exits,
      LinkedHashMap<String, OrderSettings> orders) {
    this(positions, size, venue, limits, accounting, calendar, listings, exits, orders, Halts.NONE);
  }

  /** The same with halts. */
  public DeskSettings withHalts(Halts halts) {
    return new DeskSettings(
        positions, size, venue, limits, accounting, calendar, listings, exits, orders, halts);
  }

  /** When to leave a position that a rule opened. */
  public Exits exits(String rule) {
    return exits.getOrDefault(rule, Exits.NONE);
  }
}
