package dev.kontor.jobs.config;

import dev.kontor.connectors.files.Kind;
import dev.kontor.models.bars.Quoted;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/** A file of history, or a folder or pattern of files alike. */
public record FileSettings(
    @Setting(
            value = "a file, a folder, a pattern such as `data/*.csv`, or `classpath:NAME`",
            example = "data/btcusd.csv")
        String path,
    @Setting(value = "what its rows are", example = "bars") Kind kind,
    @Setting(
            value =
                "whose history it is; if absent, the instrument column says so or, without one, the"
                    + " file's name",
            or = Setting.ABSENT,
            example = "BTCUSD")
        String instrument,
    @Setting(
            value = "the length of its bars; needed if, and only if, the rows are bars",
            or = Setting.ABSENT,
            example = "5m")
        Timeframe timeframe,
    @Setting(
            value = "the time zone of times that name none",
            or = "UTC",
            example = "America/New_York")
        String zone,
    @Setting(
            value =
                "when its instruments trade: bars are aligned to sessions, what is outside of them"
                    + " is rejected; `us-equities`, `us-equities-extended`, `crypto`, `fx` or one of"
                    + " `calendars`. Always, and on the clock in UTC, if absent",
            or = Setting.ABSENT,
            example = "us-equities")
        String calendar,
    @Setting(
            value =
                "which price is read of quotes: their bars are of that price, and their volume is the"
                    + " number of quotes. If absent, `mid`; but none if orders fill at trades or"
                    + " quotes and there are trades to build bars of. For a file of quotes only",
            or = Setting.ABSENT,
            example = "bid")
        Quoted quotes)
    implements Serializable {

  public FileSettings {
    if (path.isBlank()) {
      throw new BadSetting("path", path, "must not be empty");
    }
    if (instrument != null && instrument.isBlank()) {
      throw new BadSetting("instrument", instrument, "must be named or absent");
    }
    if (kind == Kind.BARS && timeframe == null) {
      throw new BadSetting("timeframe", null, "is needed for a file of bars, such as 5m");
    }
    if (timeframe != null && timeframe.isSampled()) {
      throw new BadSetting("timeframe", "sampled", "must have a length, such as 5m");
    }
    if (timeframe != null && timeframe.isLong()) {
      throw new BadSetting(
          "timeframe", timeframe.toString(), "must be 1d or less; longer bars are made of those");
    }
    if (kind != Kind.BARS && timeframe != null) {
      throw new BadSetting(
          "timeframe", timeframe.toString(), "is for bars only; data.bars says what trades become");
    }
    if (kind != Kind.QUOTES && quotes != null) {
      throw new BadSetting(
          "quotes", quotes.name().toLowerCase(Locale.ROOT), "is for a file of quotes only");
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadSetting("zone", zone, "must be a time zone, such as UTC or America/New_York");
    }
  }
}
