package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Extremum;
import dev.kontor.models.kernels.Site;

/**
 * Where a value stands in the range of the last n bars, 0 at the lowest, 100 at the highest. Absent
 * until there are n, and where there is no range: what is in no range has no place in it.
 */
final class Place {
  private final Extremum highest;
  private final Extremum lowest;

  Place(Site site, int n) {
    highest = Extremum.highest(site, n);
    lowest = Extremum.lowest(site, n);
  }

  /** Takes a bar in and gives the place of a value. */
  double next(double[] m, double high, double low, double x) {
    highest.next(m, high);
    lowest.next(m, low);
    double bottom = lowest.value(m);
    double range = highest.value(m) - bottom;
    return range == 0 ? Double.NaN : 100 * ((x - bottom) / range);
  }

  /** Takes a bar in and gives the distance of a value from the highest, from −100 to 0. */
  double belowHighest(double[] m, double high, double low, double x) {
    highest.next(m, high);
    lowest.next(m, low);
    double top = highest.value(m);
    double range = top - lowest.value(m);
    return range == 0 ? Double.NaN : 100 * ((x - top) / range);
  }

  /** The range as it is now. */
  double range(double[] m) {
    return highest.value(m) - lowest.value(m);
  }
}
