package dev.kontor.jobs.config;

import dev.kontor.connectors.files.Kind;
import dev.kontor.models.bars.Adjustment;
import dev.kontor.models.bars.BarType;
import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What history to read. */
public record DataSettings(
    @Setting("the files; their order decides ties in time") List<FileSettings> files,
    @Setting(
            value =
                "trades are built into bars of this length, or into bars that end by what is traded:"
                    + " `trades(1000)`, `volume(50)`, `value(1e6)` or `renko(0.5)`",
            or = "1m",
            example = "5m")
        BarType bars,
    @Setting(
            value =
                "if bars end by what is traded: the length of the bars at whose prices orders fill and"
                    + " positions are valued",
            or = "1m",
            example = "10s")
        Timeframe marks,
    @Setting(
            value =
                "by how much the rows of an instrument may go backwards in time and still be put in"
                    + " order; later ones are rejected",
            or = "0s",
            example = "10s")
        Duration lateness,
    @Setting(
            value =
                "for how long after its end a bar that trades are built into may be revised by trades"
                    + " later than that; `revisions.csv` tells the revised ones, no earlier decision"
                    + " changes",
            or = "0s",
            example = "5m")
        Duration revise,
    @Setting(value = "a hole of more bars than this is reported", or = "10", example = "60")
        int gap,
    @Setting(
            value =
                "what stands in a hole: with `flat`, missing bars are made of the last close, without"
                    + " volume; within sessions, if there is a calendar. Nothing fills at them",
            or = "off",
            example = "flat")
        Filling fill,
    @Setting(
            value =
                "for which corporate actions prices and volumes before them are adjusted: none,"
                    + " splits, or splits and dividends; with `live` none, but each split is told at"
                    + " its time, and indicators go on in new shares",
            or = "raw",
            example = "split")
        Adjustment adjust,
    @Setting(
            value =
                "a CSV file of corporate actions, with the columns `instrument,date,split,dividend,"
                    + "close`, or of factors, with `instrument,date,price_factor,split_factor`; needed"
                    + " to adjust",
            or = Setting.ABSENT,
            example = "data/actions.csv")
        String actions,
    @Setting(
            value =
                "a CSV file of trading halts, with the columns `instrument,from,to`; nothing of an"
                    + " instrument fills while it is halted",
            or = Setting.ABSENT,
            example = "data/halts.csv")
        String halts,
    @Setting(
            value = "rows before this time are skipped",
            or = Setting.ABSENT,
            example = "2013-01-01")
        Instant from,
    @Setting(
            value = "rows at or after this time are skipped",
            or = Setting.ABSENT,
            example = "2014-01-01T12:00:00Z")
        Instant to)
    implements Serializable {

  /** How long the bars of a file are, or those that its trades become. */
  public Timeframe timeframe(FileSettings file) {
    return file.kind() == Kind.BARS ? file.timeframe() : bars.timeframe();
  }

  /** Whether a file is of rows of a kind. */
  public boolean has(Kind kind) {
    return files.stream().anyMatch(file -> file.kind() == kind);
  }

  /** The same, of another time; null for no bound. */
  public DataSettings between(Instant from, Instant to) {
    return new DataSettings(
        files, bars, marks, lateness, revise, gap, fill, adjust, actions, halts, from, to);
  }

  public DataSettings {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new BadSetting("files", null, "must name at least one file");
    }
    if (lateness.isNegative()) {
      throw new BadSetting("lateness", "" + lateness, "must not be negative");
    }
    if (revise.isNegative()) {
      throw new BadSetting("revise", "" + revise, "must not be negative");
    }
    if (bars.isSampled() && !revise.isZero()) {
      throw new BadSetting(
          "revise",
          "" + revise,
          "needs bars of some length, such as bars: 1m; others end for good");
    }
    if (bars.isSampled() && adjust == Adjustment.LIVE) {
      throw new BadSetting("adjust", "live", "needs bars of some length, such as bars: 1m");
    }
    if (gap < 0) {
      throw new BadSetting("gap", "" + gap, "must be 0 or a number of bars");
    }
    checkFilling(files, bars, fill);
    if (marks.isSampled()) {
      throw new BadSetting("marks", "sampled", "must have a length, such as 1m");
    }
    if (marks.isLong()) {
      throw new BadSetting("marks", marks.toString(), "must be 1d or less");
    }
    if (adjust != Adjustment.RAW && actions == null) {
      throw new BadSetting("actions", null, "is needed to adjust, such as data/actions.csv");
    }
    if (adjust == Adjustment.RAW && actions != null) {
      throw new BadSetting("actions", actions, "needs adjust: split, full or live");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      throw new BadSetting("to", to.toString(), "must be after from, which is " + from);
    }
  }

  /** Where a bar is missing must be known beforehand: bars of a day may start at any hour. */
  private static void checkFilling(List<FileSettings> files, BarType bars, Filling fill) {
    if (fill == Filling.OFF) {
      return;
    }
    if (bars.isSampled()) {
      throw new BadSetting("fill", "flat", "needs bars of some length, such as bars: 1m");
    }
    for (int i = 0; i < files.size(); i++) {
      FileSettings file = files.get(i);
      if (file.kind() == Kind.BARS && file.timeframe().isDay() && file.calendar() == null) {
        throw new BadSetting(
            "files[" + i + "].calendar",
            null,
            "is needed to fill holes between bars of a day, such as us-equities or crypto");
      }
    }
  }
}
