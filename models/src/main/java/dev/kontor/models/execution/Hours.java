package dev.kontor.models.execution;

import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import java.util.function.Function;

/**
 * When orders may trade. An instrument without a calendar trades always, and its sessions are the
 * days in UTC.
 */
final class Hours {
  private static final TradingCalendar ALWAYS = Calendars.named("crypto");

  private final Function<String, TradingCalendar> calendars;

  Hours(Function<String, TradingCalendar> calendars) {
    this.calendars = calendars;
  }

  boolean open(String instrument, long time) {
    TradingCalendar calendar = calendars.apply(instrument);
    return calendar == null || calendar.isOpen(time);
  }

  /** Whether an order is at the venue, and its market trades, as a mark begins. */
  boolean meets(WorkingOrder order, Mark mark) {
    return order.status.trades()
        && order.since <= mark.start()
        && mark.offers(order.order.side())
        && open(mark.instrument(), mark.start());
  }

  /** The same, of an order that was not tried in the round. */
  boolean mayTrade(WorkingOrder order, Mark mark, long round) {
    return order.round < round && meets(order, mark);
  }

  /** From when on it has expired; never is {@code Long.MAX_VALUE}. */
  long expiry(WorkingOrder order) {
    Terms terms = order.order.terms();
    if (terms.life() == TimeInForce.GTD) {
      return terms.until();
    }
    if (terms.life() == TimeInForce.DAY || order.order.type().onClose()) {
      return calendar(order.order.instrument()).sessionFrom(order.since).close();
    }
    return Long.MAX_VALUE;
  }

  /** Whether a mark begins in a session that had not opened when the order arrived: its first. */
  boolean opensAt(WorkingOrder order, Mark mark) {
    Session session = calendar(mark.instrument()).sessionAt(mark.start());
    return session != null && session.open() >= order.since;
  }

  /** Whether a mark is the last of its session. */
  boolean closesAt(Mark mark) {
    Session session = calendar(mark.instrument()).sessionAt(mark.start());
    return session != null && session.close() <= mark.time();
  }

  private TradingCalendar calendar(String instrument) {
    TradingCalendar calendar = calendars.apply(instrument);
    return calendar == null ? ALWAYS : calendar;
  }
}
