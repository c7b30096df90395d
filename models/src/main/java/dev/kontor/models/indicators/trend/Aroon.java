package dev.kontor.models.indicators.trend;

import dev.kontor.models.kernels.Extremum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/**
 * Aroon (T. S. Chande, 1995): up is 100 if the highest high of this bar and the n before is this
 * bar's, and 0 if it is n bars old; down is the same for the lowest low; the oscillator is up minus
 * down, −100 to 100. Of equal extremes the latest counts, as in TA-Lib and ta4j. Absent for the
 * first n bars.
 */
record Aroon(int high, int low, int out, int n, Extremum highest, Extremum lowest)
    implements Kernel {
  Aroon(Site site) {
    this(
        site.input(0),
        site.input(1),
        site.output(0),
        site.length(0),
        Extremum.highestWithAge(site, site.length(0) + 1),
        Extremum.lowestWithAge(site, site.length(0) + 1));
  }

  @Override
  public void next(double[] m) {
    highest.next(m, m[high]);
    lowest.next(m, m[low]);
    if (!highest.isReady(m)) {
      return;
    }
    double up = 100.0 * (n - highest.age(m)) / n;
    double down = 100.0 * (n - lowest.age(m)) / n;
    m[out] = up - down;
    m[out + 1] = up;
    m[out + 2] = down;
  }
}
