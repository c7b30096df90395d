package dev.kontor.jobs.config;

import dev.kontor.connectors.files.Kind;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.execution.Fills;
import dev.kontor.models.settings.BadSetting;
import java.util.Locale;

/** Holds what a run is to do against what its data can give. */
final class Sufficiency {
  private Sufficiency() {}

  /** Orders fill only at what is read. */
  static void checkFills(Fills fills, DataSettings data) {
    if (!fills.finer()) {
      return;
    }
    String word = fills.name().toLowerCase(Locale.ROOT);
    Kind needed = fills == Fills.TRADES ? Kind.TRADES : Kind.QUOTES;
    if (!data.has(needed)) {
      throw new BadSetting(
          "venue.fills", word, "needs a file of " + word + " in data.files; there is none");
    }
    for (int i = 0; i < data.files().size(); i++) {
      FileSettings file = data.files().get(i);
      if (file.kind() == Kind.BARS) {
        throw new BadSetting(
            "data.files[" + i + "].kind",
            "bars",
            "must be trades or quotes where orders fill at " + word);
      }
      if (fills == Fills.TRADES && file.quotes() != null) {
        throw new BadSetting(
            "data.files[" + i + "].quotes",
            file.quotes().name().toLowerCase(Locale.ROOT),
            "must be absent where orders fill at trades: bars are built of those");
      }
    }
  }

  /** Bars can be rolled up, never split. */
  static void checkTimeframes(DataSettings data, Timeframe wanted) {
    if (data.bars().isSampled() && !wanted.isSampled()) {
      throw new BadSetting(
          "strategy.timeframe",
          wanted.toString(),
          "must be sampled, as data.bars end by what is traded");
    }
    for (FileSettings file : data.files()) {
      Timeframe given = data.timeframe(file);
      if (!wanted.equals(given) && !wanted.isCoarserThan(given)) {
        throw new BadSetting(
            "strategy.timeframe",
            wanted.toString(),
            "must be " + given + ", the bars of " + file.path() + ", or whole numbers of it");
      }
    }
  }
}
