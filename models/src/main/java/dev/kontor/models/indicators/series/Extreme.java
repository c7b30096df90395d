package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Extremum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/** The highest or lowest of the last n values. Absent for the first n − 1. */
record Extreme(int in, int out, Extremum extremum) implements Kernel {
  static Extreme highest(Site site) {
    return of(site, Extremum.highest(site, site.length(0)));
  }

  static Extreme lowest(Site site) {
    return of(site, Extremum.lowest(site, site.length(0)));
  }

  private static Extreme of(Site site, Extremum extremum) {
    return new Extreme(site.input(0), site.output(0), extremum);
  }

  @Override
  public void next(double[] m) {
    if (Double.isNaN(m[in])) {
      m[out] = Double.NaN;
      return;
    }
    extremum.next(m, m[in]);
    m[out] = extremum.value(m);
  }
}
