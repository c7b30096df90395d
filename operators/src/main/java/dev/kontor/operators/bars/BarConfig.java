package dev.kontor.operators.bars;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Sampling;
import dev.kontor.models.bars.Splits;
import dev.kontor.models.bars.Timeframe;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Which bars there are.
 *
 * @param built the bars by the clock that trades are built into
 * @param sampling the bars that a strategy sees, if they are not those; else null
 * @param listings where each instrument's bars lie
 * @param allowedGap a hole of more bars than this is told
 * @param filling what stands in a hole
 * @param revise for how long after its end a bar may be revised, in milliseconds; 0 if never
 * @param splits by instrument, those that are told at their time
 */
public record BarConfig(
    Timeframe built,
    Sampling sampling,
    Listings listings,
    int allowedGap,
    Filling filling,
    long revise,
    HashMap<String, Splits> splits)
    implements Serializable {

  /** Bars that are final and prices that are as they are. */
  public BarConfig(
      Timeframe built, Sampling sampling, Listings listings, int allowedGap, Filling filling) {
    this(built, sampling, listings, allowedGap, filling, 0, new HashMap<>());
  }

  public BarConfig withRevise(long revise) {
    return new BarConfig(built, sampling, listings, allowedGap, filling, revise, splits);
  }

  public BarConfig withSplits(Map<String, Splits> splits) {
    return new BarConfig(
        built, sampling, listings, allowedGap, filling, revise, new HashMap<>(splits));
  }

  public boolean fills() {
    return filling == Filling.FLAT;
  }

  public boolean samples() {
    return sampling != null;
  }

  /** Whether splits are told at their time. */
  public boolean splitsLive() {
    return !splits.isEmpty();
  }

  public Splits splits(String instrument) {
    return splits.getOrDefault(instrument, Splits.NONE);
  }
}
