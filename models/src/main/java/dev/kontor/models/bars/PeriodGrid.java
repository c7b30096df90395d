package dev.kontor.models.bars;

import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Bars of weeks or months: from the open of the first session whose trading date is in it to the
 * close of the last. The last one found is looked at first; it is immutable, so threads may race.
 */
final class PeriodGrid implements Grid {
  private static final long serialVersionUID = 1L;

  private final Timeframe timeframe;
  private final TradingCalendar calendar;
  private transient Period last;

  /** Between which times its sessions lie. */
  private record Period(long open, long close) {}

  /**
   * @param timeframe a week or a month
   */
  PeriodGrid(Timeframe timeframe, TradingCalendar calendar) {
    this.timeframe = timeframe;
    this.calendar = calendar;
  }

  @Override
  public Timeframe timeframe() {
    return timeframe;
  }

  @Override
  public boolean covers(long time) {
    return calendar.isOpen(time);
  }

  @Override
  public long startOf(long time) {
    return within(time).open;
  }

  @Override
  public long endOf(long time) {
    return within(time).close;
  }

  @Override
  public long next(long time) {
    Period period = from(time);
    return period.open >= time ? period.open : from(period.close).open;
  }

  @Override
  public long count(long from, long to) {
    long count = 0;
    for (long at = next(from); at < to; at = next(at + 1)) {
      count++;
    }
    return count;
  }

  private Period within(long time) {
    if (!covers(time)) {
      throw new IllegalArgumentException(
          "time must be within a session of " + calendar + ", was " + time);
    }
    return from(time);
  }

  /** Of the session that is open at a time or, if none is, of the next one. */
  private Period from(long time) {
    Period known = last;
    if (known != null && known.open <= time && time < known.close) {
      return known;
    }
    LocalDate date = calendar.sessionFrom(time).date();
    LocalDate first =
        timeframe.isWeek()
            ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : date.withDayOfMonth(1);
    LocalDate end = timeframe.isWeek() ? first.plusWeeks(1) : first.plusMonths(1);
    List<Session> sessions = calendar.sessions(first, end.minusDays(1));
    Period period = new Period(sessions.get(0).open(), sessions.get(sessions.size() - 1).close());
    last = period;
    return period;
  }
}
