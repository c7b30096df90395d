package dev.kontor.connectors.files;

import dev.kontor.models.bars.Quoted;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.CorporateAction;
import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A file of history, or a folder or pattern of files alike, and how to read it.
 *
 * @param path a file, a folder (all {@code *.csv} and {@code *.csv.gz} below it, by name), a
 *     pattern such as {@code data/*.csv}, or {@code classpath:NAME}
 * @param kind what its rows are
 * @param instrument whose history it is; null: the instrument column or, without one, the file's
 *     name without {@code .csv} or {@code .csv.gz}
 * @param timeframe of bars, in milliseconds; 0 for trades
 * @param zone of times that name none, such as {@code UTC} or {@code America/New_York}; in the hour
 *     that autumn repeats, the first is meant
 * @param columns header names by what they mean ({@code time}, {@code price}, {@code quantity},
 *     {@code id}, {@code bid}, {@code ask}, {@code bid_size}, {@code ask_size}, {@code open},
 *     {@code high}, {@code low}, {@code close}, {@code volume}, {@code instrument}, {@code
 *     suspicious}); those not named here are recognised by their usual names
 * @param times how times are written
 * @param calendar whose sessions the bars are aligned to; null for bars on the clock in UTC
 * @param quoted which price of quotes bars are built of; null if none are, and for other rows
 * @param actions what the companies did, for which rows are adjusted; null if they are not
 */
public record HistoryFile(
    String path,
    Kind kind,
    String instrument,
    long timeframe,
    String zone,
    Map<String, String> columns,
    TimeFormat times,
    TradingCalendar calendar,
    Quoted quoted,
    Actions actions)
    implements Serializable {

  /**
   * @throws IllegalArgumentException for an instrument, timeframe, zone or column that cannot be
   */
  public HistoryFile {
    if (instrument != null && instrument.isBlank()) {
      throw new IllegalArgumentException("instrument of " + path + " must be named or absent");
    }
    if (kind == Kind.BARS) {
      new Timeframe(timeframe);
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "zone must be one such as UTC or America/New_York, was " + zone, e);
    }
    columns.keySet().forEach(Column::of);
    columns = Map.copyOf(columns);
  }

  public static HistoryFile trades(String path) {
    return new HistoryFile(
        path, Kind.TRADES, null, 0, "UTC", Map.of(), TimeFormat.AUTO, null, null, null);
  }

  public static HistoryFile bars(String path, Timeframe timeframe) {
    return new HistoryFile(
        path,
        Kind.BARS,
        null,
        timeframe.millis(),
        "UTC",
        Map.of(),
        TimeFormat.AUTO,
        null,
        null,
        null);
  }

  /**
   * @param quoted which price bars are built of; null if none are
   */
  public static HistoryFile quotes(String path, Quoted quoted) {
    return new HistoryFile(
        path, Kind.QUOTES, null, 0, "UTC", Map.of(), TimeFormat.AUTO, null, quoted, null);
  }

  /** Whether a column says whose history a row is. */
  boolean mixesInstruments(Columns read) {
    return instrument == null && read.has(Column.INSTRUMENT);
  }

  /** Whose history it is, where no column says so. */
  String onlyInstrument() {
    return instrument != null ? instrument : new InputFile(path).stem();
  }

  public HistoryFile withPath(String path) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  public HistoryFile withInstrument(String instrument) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  public HistoryFile withZone(String zone) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  public HistoryFile withColumns(Map<String, String> columns) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  public HistoryFile withTimes(TimeFormat times) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  public HistoryFile withCalendar(TradingCalendar calendar) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  public HistoryFile withActions(Actions actions) {
    return new HistoryFile(
        path, kind, instrument, timeframe, zone, columns, times, calendar, quoted, actions);
  }

  /** What happens to shares and is to be told at its time, by instrument. */
  public Map<String, List<CorporateAction>> told() throws IOException {
    return actions == null ? Map.of() : actions.told(dates());
  }

  /** Where the clock hangs that says when a date begins. */
  ZoneId dates() {
    return calendar == null ? ZoneId.of(zone) : calendar.zone();
  }
}
