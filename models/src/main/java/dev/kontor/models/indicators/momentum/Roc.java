package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * The change over n bars: as a difference, the momentum, or in percent of the earlier value, the
 * rate of change. Absent for the first n bars, and the rate where the earlier value is zero.
 */
record Roc(int in, int out, boolean percent, Window window) implements Kernel {
  static Roc percent(Site site) {
    return of(site, true);
  }

  static Roc difference(Site site) {
    return of(site, false);
  }

  private static Roc of(Site site, boolean percent) {
    return new Roc(site.input(0), site.output(0), percent, new Window(site, site.length(0)));
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    boolean ready = false;
    double earlier = 0;
    if (Double.isFinite(x)) {
      ready = window.isFull(m);
      earlier = window.push(m, x);
    }
    if (!ready || (percent && earlier == 0)) {
      m[out] = Double.NaN;
    } else {
      m[out] = percent ? 100 * (x - earlier) / earlier : x - earlier;
    }
  }
}
