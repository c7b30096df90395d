package dev.kontor.models.bars;

import java.io.Serializable;
import java.util.Map;

/**
 * The listing of each instrument.
 *
 * @param others of instruments that have none of their own
 * @param own by instrument
 */
public record Listings(Listing others, Map<String, Listing> own) implements Serializable {
  public Listings {
    own = Map.copyOf(own);
  }

  public static Listings all(Listing listing) {
    return new Listings(listing, Map.of());
  }

  public Listing of(String instrument) {
    return own.isEmpty() ? others : own.getOrDefault(instrument, others);
  }
}
