package dev.kontor.models.bars;

import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;

/** Bars aligned to the open of each session, the last one cut at its close. */
record SessionGrid(Timeframe timeframe, TradingCalendar calendar) implements Grid {
  @Override
  public boolean covers(long time) {
    return calendar.isOpen(time);
  }

  @Override
  public long startOf(long time) {
    return start(session(time), time);
  }

  @Override
  public long endOf(long time) {
    Session session = session(time);
    return end(session, start(session, time));
  }

  @Override
  public long next(long time) {
    Session session = calendar.sessionFrom(time);
    if (session.open() >= time) {
      return session.open();
    }
    long end = end(session, start(session, time - 1));
    return end < session.close() ? end : calendar.nextOpen(session.close());
  }

  @Override
  public long count(long from, long to) {
    long count = 0;
    long at = next(from);
    while (at < to) {
      Session session = calendar.sessionAt(at);
      long until = Math.min(to, session.close());
      count += timeframe.isDay() ? 1 : (until - at + timeframe.millis() - 1) / timeframe.millis();
      at = calendar.nextOpen(session.close());
    }
    return count;
  }

  private Session session(long time) {
    Session session = calendar.sessionAt(time);
    if (session == null) {
      throw new IllegalArgumentException(
          "time must be within a session of " + calendar + ", was " + time);
    }
    return session;
  }

  /** A session may be a day with 25 hours, of which a bar of a day is the whole. */
  private long start(Session session, long time) {
    return timeframe.isDay()
        ? session.open()
        : session.open() + (time - session.open()) / timeframe.millis() * timeframe.millis();
  }

  private long end(Session session, long start) {
    return timeframe.isDay()
        ? session.close()
        : Math.min(start + timeframe.millis(), session.close());
  }
}
