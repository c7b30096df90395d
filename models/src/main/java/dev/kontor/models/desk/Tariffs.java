package dev.kontor.models.desk;

import dev.kontor.models.execution.ExecutionReport;
import dev.kontor.models.execution.FeeLadder;
import dev.kontor.models.execution.TradedVolume;
import dev.kontor.models.execution.Venue;
import java.util.HashMap;
import java.util.Map;

/** What fills cost: by instrument and, where that makes a difference, by what was traded before. */
final class Tariffs {
  private final FeeLadder general;
  private final Map<String, FeeLadder> own = new HashMap<>();
  private final boolean climbs;

  Tariffs(Venue venue) {
    general = venue.fees().ladder();
    venue
        .instruments()
        .forEach(
            (instrument, tariff) -> {
              if (tariff.fees() != null) {
                own.put(instrument, tariff.fees().ladder());
              }
            });
    climbs = general.climbs() || own.values().stream().anyMatch(FeeLadder::climbs);
  }

  long fee(TradedVolume traded, String instrument, ExecutionReport report, long quantityE8) {
    FeeLadder ladder = own.isEmpty() ? general : own.getOrDefault(instrument, general);
    long before = climbs ? traded.valueE8(report.time()) : 0;
    if (climbs) {
      traded.add(report.time(), quantityE8, report.priceE8());
    }
    return ladder.at(before, report.maker()).of(quantityE8, report.priceE8());
  }
}
