package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Extremum;
import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;

/** The highest or lowest of the last n values. Absent for the first n − 1. */
final class Extreme implements Kernel {
  private final int in;
  private final int out;
  private final Extremum extremum;

  private Extreme(Site site, Extremum extremum) {
    in = site.input(0);
    out = site.output(0);
    this.extremum = extremum;
  }

  static Extreme highest(Site site) {
    return new Extreme(site, Extremum.highest(site, site.length(0)));
  }

  static Extreme lowest(Site site) {
    return new Extreme(site, Extremum.lowest(site, site.length(0)));
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
