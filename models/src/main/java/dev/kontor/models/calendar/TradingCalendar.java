package dev.kontor.models.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When an instrument trades. A time is looked up in the session of the last look-up first, which
 * takes a nanosecond or two; times are epoch milliseconds in the years 1 to 9999.
 */
public final class TradingCalendar implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

  private final String name;
  private final Hours hours;

  /** The last look-up. Immutable, so that threads may race for it. */
  private transient Stretch last;

  public TradingCalendar(String name, Hours hours) {
    this.name = name;
    this.hours = hours;
  }

  public String name() {
    return name;
  }

  /** Where its clock hangs. */
  public ZoneId zone() {
    return hours.zone();
  }

  public boolean isOpen(long time) {
    return at(time).isOpen();
  }

  /** The session that is open at a time, or null if none is. */
  public Session sessionAt(long time) {
    Stretch stretch = at(time);
    return stretch.isOpen() ? stretch.session : null;
  }

  /** The session that is open at a time or, if none is, the next one. */
  public Session sessionFrom(long time) {
    return at(time).session;
  }

  /** When trading opens next: the first opening at or after a time. */
  public long nextOpen(long time) {
    Session session = at(time).session;
    return session.open() >= time ? session.open() : at(session.close()).session.open();
  }

  /** The date of the session that is open at a time or, if none is, of the next one. */
  public LocalDate tradingDate(long time) {
    return at(time).session.date();
  }

  /** The session of a trading date, or null if there is no trading on it. */
  public Session sessionOn(LocalDate date) {
    return hours.on(date);
  }

  /** The sessions from one trading date to another, both included, in order. */
  public List<Session> sessions(LocalDate from, LocalDate to) {
    List<Session> sessions = new ArrayList<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      Session session = hours.on(date);
      if (session != null) {
        sessions.add(session);
      }
    }
    return sessions;
  }

  private Stretch at(long time) {
    Stretch known = last;
    return known != null && known.from <= time && time < known.to ? known : find(time);
  }

  private Stretch find(long time) {
    if (time < FIRST || time >= LAST) {
      throw new IllegalArgumentException("time must be in the years 1 to 9999, was " + time);
    }
    // Zones and nights move a session by less than two days from its date in UTC.
    LocalDate date = Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2);
    long closed = time;
    while (true) {
      Session session = hours.on(date);
      if (session != null) {
        if (session.close() > time) {
          boolean open = session.open() <= time;
          Stretch found =
              open
                  ? new Stretch(session.open(), session.close(), session)
                  : new Stretch(closed, session.open(), session);
          last = found;
          return found;
        }
        closed = session.close();
      }
      date = date.plusDays(1);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** A time in which the answer is the same: a session or, before it, the wait for it. */
  private record Stretch(long from, long to, Session session) {
    boolean isOpen() {
      return from == session.open();
    }
  }
}
