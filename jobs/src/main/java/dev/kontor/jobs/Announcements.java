package dev.kontor.jobs;

import dev.kontor.connectors.files.HistoryFile;
import dev.kontor.connectors.files.HistoryFiles;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.market.CorporateAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What companies do to their shares and is to be told at its time; nothing unless it is. */
final class Announcements {
  private final Map<String, List<CorporateAction>> actions = new TreeMap<>();

  /** Where files begin their dates at different hours, it must be known whose they are. */
  Announcements(List<HistoryFile> files) {
    for (HistoryFile file : files) {
      try {
        List<String> instruments = HistoryFiles.instruments(file);
        file.told()
            .forEach(
                (instrument, of) -> {
                  if (instruments.isEmpty() || instruments.contains(instrument)) {
                    actions.put(instrument, of);
                  }
                });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  HashMap<String, Splits> splits() {
    HashMap<String, Splits> splits = new HashMap<>();
    actions.forEach((instrument, of) -> splits.put(instrument, Splits.of(of)));
    return splits;
  }

  /** In order of time. */
  List<CorporateAction> all() {
    List<CorporateAction> all = new ArrayList<>();
    actions.values().forEach(all::addAll);
    all.sort(Comparator.comparingLong(CorporateAction::time));
    return all;
  }
}
