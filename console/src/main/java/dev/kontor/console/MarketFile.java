package dev.kontor.console;

import dev.kontor.connectors.files.History;
import dev.kontor.connectors.files.HistoryFile;
import dev.kontor.connectors.files.HistoryFiles;
import dev.kontor.connectors.files.Kind;
import dev.kontor.connectors.files.MissingInput;
import dev.kontor.jobs.checks.HistoryBars;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.settings.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options that name a file of history and which part of it. */
final class MarketFile {
  @Option(
      names = "--data",
      required = true,
      description = "a CSV file of bars or trades, a folder, a pattern or classpath:NAME")
  private String path;

  @Option(
      names = "--kind",
      description = "what its rows are: bars or trades; default: seen by its first line")
  private Kind kind;

  @Option(
      names = "--of",
      paramLabel = "TIMEFRAME",
      description =
          "the length of the file's own bars, or of those its trades become; default: --timeframe")
  private String of;

  @Option(names = "--instrument", description = "only this one, where the file has several")
  private String instrument;

  @Option(
      names = "--zone",
      defaultValue = "UTC",
      description = "the time zone of times that name none; default ${DEFAULT-VALUE}")
  private String zone;

  @Option(names = "--from", description = "skips what is before this time")
  private String from;

  @Option(names = "--to", description = "skips what is at or after this time")
  private String to;

  /** The bars of each instrument by name, to be rolled up to a timeframe. */
  Map<String, List<Bar>> bars(Timeframe timeframe) throws IOException {
    Timeframe base = of == null ? timeframe : timeframe("--of", of);
    if (!timeframe.equals(base) && !timeframe.isCoarserThan(base)) {
      throw new BadUse(
          "--timeframe: '" + timeframe + "': must be " + base + " or whole numbers of it");
    }
    HistoryBars read;
    try {
      read = HistoryBars.read(history(base), base, Listings.all(Listing.CLOCK));
    } catch (MissingInput e) {
      throw new BadUse("--data: " + e.getMessage());
    }
    long kept = read.bars().values().stream().mapToLong(List::size).sum();
    List<Rejection> rejections = read.rejections();
    if (!rejections.isEmpty()) {
      Rejection first = rejections.get(0);
      String what =
          rejections.size()
              + " rows could not be used; line "
              + first.line()
              + ": "
              + first.reason();
      if (rejections.size() > kept) {
        throw new BadUse("--data: '" + path + "': " + what + ownLength());
      }
      System.err.println("kontor: " + what);
    }
    Map<String, List<Bar>> chosen = chosen(read.bars());
    chosen.values().forEach(this::checkOverlap);
    return chosen;
  }

  static Timeframe timeframe(String option, String text) {
    try {
      Timeframe timeframe = Timeframe.of(text);
      if (!timeframe.isSampled()) {
        return timeframe;
      }
      throw new BadUse(option + ": '" + text + "': must be a timeframe, such as 1m or 1d");
    } catch (IllegalArgumentException e) {
      throw new BadUse(option + ": '" + text + "': " + e.getMessage());
    }
  }

  /** Bars that overlap are mostly shorter than was said. */
  private void checkOverlap(List<Bar> bars) {
    long end = Long.MIN_VALUE;
    int left = 0;
    for (Bar bar : bars) {
      left += bar.start() < end ? 1 : 0;
      end = bar.start() < end ? end : bar.end();
    }
    String what = left + " bars start before the one before them ends";
    if (left * 2 > bars.size()) {
      throw new BadUse("--data: '" + path + "': " + what + ownLength());
    }
    if (left > 0) {
      System.err.println("kontor: " + what + " and are left out");
    }
  }

  private String ownLength() {
    return of == null ? "; if its bars are shorter than --timeframe, say how long with --of" : "";
  }

  private Map<String, List<Bar>> chosen(Map<String, List<Bar>> bars) {
    if (bars.isEmpty()) {
      throw new BadUse("--data: '" + path + "': has no row from --from to --to");
    }
    if (instrument == null) {
      return bars;
    }
    if (!bars.containsKey(instrument)) {
      throw new BadUse(
          "--instrument: '"
              + instrument
              + "': is not in "
              + path
              + Suggestion.among(bars.keySet(), instrument));
    }
    return Map.of(instrument, bars.get(instrument));
  }

  private History history(Timeframe base) {
    Kind rows = kind == null ? HistoryFiles.kindOf(path) : kind;
    if (rows != Kind.BARS && rows != Kind.TRADES) {
      throw new BadUse("--kind: '" + rows + "': must be bars or trades");
    }
    HistoryFile file = rows == Kind.BARS ? HistoryFile.bars(path, base) : HistoryFile.trades(path);
    long start = Moment.millis("--from", from, Long.MIN_VALUE);
    long end = Moment.millis("--to", to, Long.MAX_VALUE);
    if (start >= end) {
      throw new BadUse("--to: '" + to + "': must be after --from, which is " + from);
    }
    try {
      return History.of(file.withZone(zone)).between(start, end);
    } catch (IllegalArgumentException e) {
      throw new BadUse("--zone: '" + zone + "': must be one such as UTC or America/New_York");
    }
  }
}
