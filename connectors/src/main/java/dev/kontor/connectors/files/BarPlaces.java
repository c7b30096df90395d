package dev.kontor.connectors.files;

import dev.kontor.models.bars.Grid;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Session;
import dev.kontor.models.calendar.TradingCalendar;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Where the bars of a file lie, by the times that their rows have. On the clock a bar starts at its
 * row's time, and only bars of a day may start anywhere. With a calendar it lies on the grid of the
 * sessions: one that the close cuts ends there, and a bar of a day is the session of the row's
 * date.
 */
interface BarPlaces {
  /** Start and end, epoch milliseconds. */
  record Place(long start, long end) {}

  /**
   * @param time of the row, epoch milliseconds
   * @throws BadRow if no bar can have that time
   */
  Place of(long time) throws BadRow;

  static BarPlaces of(HistoryFile file) {
    Timeframe timeframe = new Timeframe(file.timeframe());
    if (file.calendar() == null) {
      return time -> onTheClock(timeframe, time);
    }
    if (timeframe.isDay()) {
      ZoneId zone = ZoneId.of(file.zone());
      return time -> session(file.calendar(), zone, time);
    }
    Grid grid = Grid.of(timeframe, file.calendar());
    return time -> inSession(grid, file.calendar(), time);
  }

  private static Place onTheClock(Timeframe timeframe, long time) throws BadRow {
    if (!timeframe.isDay() && timeframe.startOf(time) != time) {
      throw new BadRow(
          "misaligned",
          "a bar must start at a multiple of its %d s since the epoch, was %s"
              .formatted(timeframe.millis() / 1_000, Instant.ofEpochMilli(time)));
    }
    return new Place(time, time + timeframe.millis());
  }

  private static Place inSession(Grid grid, TradingCalendar calendar, long time) throws BadRow {
    if (!grid.covers(time)) {
      throw outside(calendar, time);
    }
    if (grid.startOf(time) != time) {
      throw new BadRow(
          "misaligned",
          "a bar must start at a multiple of its %d s since the open of %s, was %s"
              .formatted(grid.timeframe().millis() / 1_000, calendar, Instant.ofEpochMilli(time)));
    }
    return new Place(time, grid.endOf(time));
  }

  private static Place session(TradingCalendar calendar, ZoneId zone, long time) throws BadRow {
    Session open = calendar.sessionAt(time);
    Session session =
        open != null && open.open() == time
            ? open
            : calendar.sessionOn(Instant.ofEpochMilli(time).atZone(zone).toLocalDate());
    if (session == null) {
      throw outside(calendar, time);
    }
    return new Place(session.open(), session.close());
  }

  private static BadRow outside(TradingCalendar calendar, long time) {
    return new BadRow(
        "outside-session",
        "%s must be open, was closed at %s".formatted(calendar, Instant.ofEpochMilli(time)));
  }
}
