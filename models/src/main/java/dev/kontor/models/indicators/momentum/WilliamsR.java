package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Williams %R (L. Williams, 1973), −100 to 0: how far the close is below the highest high of the
 * last n bars, relative to their range. Absent for the first n − 1 bars, and over bars without any
 * range, where TA-Lib gives 0.
 */
final class WilliamsR implements Kernel {
  private final int high;
  private final int low;
  private final int close;
  private final int out;
  private final Place place;

  WilliamsR(Site site) {
    high = site.input(0);
    low = site.input(1);
    close = site.input(2);
    out = site.output(0);
    place = new Place(site, site.length(0));
  }

  @Override
  public void next(double[] m) {
    m[out] = place.belowHighest(m, m[high], m[low], m[close]);
  }
}
