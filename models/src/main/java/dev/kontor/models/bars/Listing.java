package dev.kontor.models.bars;

import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import java.io.Serializable;

/**
 * When an instrument trades, and how long the bars are that are given of it or built from its
 * trades.
 *
 * @param calendar whose sessions its bars are aligned to; null for bars aligned to the epoch in UTC
 * @param timeframe of its bars, which a session's close may cut; null if each bar's span tells it
 */
public record Listing(TradingCalendar calendar, Timeframe timeframe) implements Serializable {
  /** On the clock, with bars of any length. */
  public static final Listing CLOCK = new Listing(null, null);

  public Listing {
    if (calendar != null && timeframe == null) {
      throw new IllegalArgumentException(
          "bars of a calendar must have a timeframe, as a close may cut them; had none on "
              + calendar);
    }
  }

  /** The timeframe of a bar of this instrument. */
  public Timeframe timeframe(Bar bar) {
    return timeframe == null ? new Timeframe(bar.span()) : timeframe;
  }

  /** Where bars of some timeframe lie. */
  public Grid grid(Timeframe timeframe) {
    return Grid.of(timeframe, calendar);
  }
}
