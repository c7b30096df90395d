package dev.kontor.models.indicators.momentum;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * The change over n bars: as a difference, the momentum, or in percent of the earlier value, the
 * rate of change. Absent for the first n bars, and the rate where the earlier value is zero.
 */
final class Roc implements Kernel {
  private final int in;
  private final int out;
  private final boolean percent;
  private final Window window;

  private Roc(Site site, boolean percent) {
    in = site.input(0);
    out = site.output(0);
    this.percent = percent;
    window = new Window(site, site.length(0));
  }

  static Roc percent(Site site) {
    return new Roc(site, true);
  }

  static Roc difference(Site site) {
    return new Roc(site, false);
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
