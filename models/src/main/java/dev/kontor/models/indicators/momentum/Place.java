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

  void next(double[] m, double high, double low) {
    highest.next(m, high);
    lowest.next(m, low);
  }

  double range(double[] m) {
    return highest.value(m) - lowest.value(m);
  }

  double ofValue(double[] m, double x) {
    double range = range(m);
    return range == 0 ? Double.NaN : 100 * ((x - lowest.value(m)) / range);
  }

  /** The distance from the highest, from −100 to 0. */
  double belowHighest(double[] m, double x) {
    double range = range(m);
    return range == 0 ? Double.NaN : 100 * ((x - highest.value(m)) / range);
  }
}
