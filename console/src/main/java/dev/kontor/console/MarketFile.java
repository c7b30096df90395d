package dev.kontor.console;

import dev.kontor.connectors.files.History;
import dev.kontor.connectors.files.HistoryFile;
import dev.kontor.connectors.files.HistoryFiles;
import dev.kontor.connectors.files.Kind;
import dev.kontor.connectors.files.MissingInput;
import dev.kontor.jobs.checks.HistoryBars;
import dev.kontor.models.bars.BarType;
import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Quoted;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Rejection;
import dev.kontor.models.settings.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that name a file of history and which part of it. */
final class MarketFile {
  @Option(
      names = "--data",
      required = true,
      description =
          "a CSV file of bars, trades or quotes, a folder, a pattern or classpath:NAME; may be given"
              + " several times")
  private List<String> paths;

  @Option(
      names = "--kind",
      description = "what its rows are: bars, trades or quotes; default: seen by its first line")
  private Kind kind;

  @Option(
      names = "--quotes",
      defaultValue = "MID",
      description = "which price is read of quotes: bid, ask or mid; default mid")
  private Quoted quoted;

  @Option(
      names = "--of",
      paramLabel = "BARS",
      description =
          "the length of the file's own bars, or of those its trades become, or what ends them, such"
              + " as trades(1000); default: --timeframe")
  private String of;

  @Option(
      names = "--calendar",
      description =
          "when its instruments trade: us-equities, us-equities-extended, crypto or fx; default:"
              + " always, on the clock in UTC")
  private String calendar;

  @Option(
      names = "--fill",
      defaultValue = "OFF",
      description = "what stands in a hole: off or flat; default off")
  private Filling filling;

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

  /**
   * Bars to be rolled up to a timeframe.
   *
   * @param bars of each instrument, by name
   * @param chosen whose values are wanted
   * @param latest the last moment of all data
   */
  record Market(
      Map<String, List<Bar>> bars,
      Set<String> chosen,
      Listings listings,
      Filling filling,
      long latest) {}

  Market read(Timeframe timeframe) throws IOException {
    BarType base = base(timeframe);
    if (!timeframe.equals(base.timeframe()) && !timeframe.isCoarserThan(base.timeframe())) {
      throw new BadUse(
          "--timeframe: '"
              + timeframe
              + "': must be "
              + base.timeframe()
              + (base.isSampled() ? "" : " or whole numbers of it"));
    }
    TradingCalendar hours = calendar();
    checkFilling(base, hours);
    boolean anyLength = hours == null && filling == Filling.OFF && !base.isSampled();
    Listings listings =
        Listings.all(anyLength ? Listing.CLOCK : new Listing(hours, base.timeframe()));
    HistoryBars read;
    try {
      read = HistoryBars.read(history(base, hours), base, listings);
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
      if (rejections.size() > kept && !base.isSampled()) {
        throw new BadUse("--data: '" + path() + "': " + what + ownLength());
      }
      System.err.println("kontor: " + what);
    }
    Set<String> chosen = chosen(read.bars());
    chosen.forEach(name -> checkOverlap(read.bars().get(name)));
    return new Market(read.bars(), chosen, listings, filling, read.latest());
  }

  private BarType base(Timeframe timeframe) {
    if (of == null && timeframe.isSampled()) {
      throw new BadUse("--of: is needed for sampled bars, such as trades(1000) or renko(0.5)");
    }
    if (of == null && timeframe.isLong()) {
      throw new BadUse("--of: is needed for bars of " + timeframe + ", such as 1d");
    }
    try {
      return of == null ? new BarType(timeframe, null) : BarType.of(of);
    } catch (IllegalArgumentException e) {
      throw new BadUse("--of: '" + of + "': " + e.getMessage());
    }
  }

  /** Null if there is none. */
  private TradingCalendar calendar() {
    try {
      return calendar == null ? null : Calendars.named(calendar);
    } catch (IllegalArgumentException e) {
      throw new BadUse("--calendar: '" + calendar + "': " + e.getMessage());
    }
  }

  private void checkFilling(BarType base, TradingCalendar hours) {
    if (filling == Filling.FLAT && base.isSampled()) {
      throw new BadUse("--fill: 'flat': needs bars of some length, such as --of 1m");
    }
    if (filling == Filling.FLAT && base.timeframe().isDay() && hours == null) {
      throw new BadUse("--fill: 'flat': needs a --calendar to fill holes between bars of a day");
    }
  }

  static Timeframe timeframe(String option, String text) {
    try {
      return Timeframe.of(text);
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
      throw new BadUse("--data: '" + path() + "': " + what + ownLength());
    }
    if (left > 0) {
      System.err.println("kontor: " + what + " and are left out");
    }
  }

  private String ownLength() {
    return of == null ? "; if its bars are shorter than --timeframe, say how long with --of" : "";
  }

  private String path() {
    return String.join(", ", paths);
  }

  private Set<String> chosen(Map<String, List<Bar>> bars) {
    if (bars.isEmpty()) {
      throw new BadUse("--data: '" + path() + "': has no row from --from to --to");
    }
    if (instrument == null) {
      return bars.keySet();
    }
    if (!bars.containsKey(instrument)) {
      throw new BadUse(
          "--instrument: '"
              + instrument
              + "': is not in "
              + path()
              + Suggestion.among(bars.keySet(), instrument));
    }
    return Set.of(instrument);
  }

  private History history(BarType base, TradingCalendar hours) {
    long start = Moment.millis("--from", from, Long.MIN_VALUE);
    long end = Moment.millis("--to", to, Long.MAX_VALUE);
    if (start >= end) {
      throw new BadUse("--to: '" + to + "': must be after --from, which is " + from);
    }
    List<HistoryFile> files = new ArrayList<>();
    for (String path : paths) {
      files.add(file(path, base).withCalendar(hours));
    }
    return History.of(files).between(start, end);
  }

  private HistoryFile file(String path, BarType base) {
    Kind rows = kind == null ? HistoryFiles.kindOf(path) : kind;
    if (rows == Kind.BARS && base.isSampled()) {
      throw new BadUse("--of: '" + of + "': must be a timeframe for a file of bars");
    }
    HistoryFile file =
        switch (rows) {
          case BARS -> HistoryFile.bars(path, base.timeframe());
          case TRADES -> HistoryFile.trades(path);
          case QUOTES -> HistoryFile.quotes(path, quoted);
        };
    try {
      return file.withZone(zone);
    } catch (IllegalArgumentException e) {
      throw new BadUse("--zone: '" + zone + "': must be one such as UTC or America/New_York");
    }
  }
}
