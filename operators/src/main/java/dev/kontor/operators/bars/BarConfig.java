package dev.kontor.operators.bars;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Listings;
import dev.kontor.models.bars.Sampling;
import dev.kontor.models.bars.Timeframe;
import java.io.Serializable;

/**
 * Which bars there are.
 *
 * @param built the bars by the clock that trades are built into
 * @param sampling the bars that a strategy sees, if they are not those; else null
 * @param listings where each instrument's bars lie
 * @param allowedGap a hole of more bars than this is told
 * @param filling what stands in a hole
 */
public record BarConfig(
    Timeframe built, Sampling sampling, Listings listings, int allowedGap, Filling filling)
    implements Serializable {
  public boolean fills() {
    return filling == Filling.FLAT;
  }

  public boolean samples() {
    return sampling != null;
  }
}
