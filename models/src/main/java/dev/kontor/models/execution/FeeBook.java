package dev.kontor.models.execution;

import java.util.HashMap;
import java.util.Map;

/** What fills cost at a venue: the fees of each instrument, by what the account has traded. */
public final class FeeBook {
  private final FeeLadder others;
  private final Map<String, FeeLadder> own = new HashMap<>();

  public FeeBook(Venue venue) {
    others = venue.fees().ladder();
    venue
        .instruments()
        .forEach(
            (instrument, tariff) -> {
              if (tariff.fees() != null) {
                own.put(instrument, tariff.fees().ladder());
              }
            });
  }

  /**
   * The schedule of a fill.
   *
   * @param tradedE8 what the account traded in 30 days before it, in units of 1e-8; see {@link
   *     TradedVolume}
   * @param maker whether the order had rested
   */
  public FeeSchedule of(String instrument, long tradedE8, boolean maker) {
    return ladder(instrument).at(tradedE8, maker);
  }

  /** Whether what an account has traded makes a difference, so that it must be counted. */
  public boolean climbs() {
    return others.climbs() || own.values().stream().anyMatch(FeeLadder::climbs);
  }

  private FeeLadder ladder(String instrument) {
    return own.isEmpty() ? others : own.getOrDefault(instrument, others);
  }
}
