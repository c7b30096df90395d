package dev.kontor.jobs;

import dev.kontor.connectors.files.HistoryFile;
import dev.kontor.connectors.files.HistoryFiles;
import dev.kontor.jobs.config.DataSettings;
import dev.kontor.jobs.config.FileSettings;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listing;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.calendar.Calendars;
import dev.kontor.models.calendar.TradingCalendar;
import dev.kontor.models.settings.BadSetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists a configuration's instruments: when they trade, and which bars there are of them. */
final class Exchange {
  private final DataSettings data;
  private final List<Listing> ofFiles = new ArrayList<>();

  Exchange(RunConfig config) {
    data = config.data();
    Map<String, TradingCalendar> calendars = new HashMap<>();
    for (FileSettings file : data.files()) {
      TradingCalendar calendar =
          file.calendar() == null
              ? null
              : calendars.computeIfAbsent(
                  file.calendar(), name -> Calendars.named(name, config.calendars()));
      ofFiles.add(new Listing(calendar, data.timeframe(file)));
    }
  }

  /** The calendar of the i-th file; null if there is none. */
  TradingCalendar calendar(int i) {
    return ofFiles.get(i).calendar();
  }

  /**
   * Where all files agree, nobody need know which instruments they hold.
   *
   * @param files as the configuration has them
   * @throws BadSetting if they do not agree about an instrument, or one of them does not tell
   */
  Listings listings(List<HistoryFile> files) {
    if (Set.copyOf(ofFiles).size() == 1) {
      return Listings.all(ofFiles.get(0));
    }
    Map<String, Listing> own = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      List<String> instruments = HistoryFiles.instruments(files.get(i));
      if (instruments.isEmpty()) {
        demandNothing(i, "needs files of the same bars and calendar, or of one instrument each");
      }
      for (String instrument : instruments) {
        Listing before = own.put(instrument, ofFiles.get(i));
        if (before != null && !before.equals(ofFiles.get(i))) {
          if (before.calendar() != null) {
            throw wrong(i, "must be that of the other files of " + instrument);
          }
          demandNothing(i, "needs all files of " + instrument + " to have the same bars");
          own.put(instrument, Listing.CLOCK);
        }
      }
    }
    return new Listings(Listing.CLOCK, own);
  }

  /** Bars of any length will do, unless sessions cut them or holes are filled. */
  private void demandNothing(int i, String remedy) {
    if (ofFiles.get(i).calendar() != null) {
      throw wrong(i, remedy);
    }
    if (data.fill() != Filling.OFF) {
      throw new BadSetting("data.fill", "flat", remedy);
    }
  }

  private BadSetting wrong(int i, String remedy) {
    return new BadSetting("data.files[" + i + "].calendar", data.files().get(i).calendar(), remedy);
  }
}
