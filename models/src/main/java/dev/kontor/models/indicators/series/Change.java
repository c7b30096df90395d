package dev.kontor.models.indicators.series;

import dev.kontor.models.kernels.Kernel;
import dev.kontor.models.kernels.Site;
import dev.kontor.models.kernels.Window;

/**
 * The change over n bars: as a difference (momentum) or relative to the earlier value (rate of
 * change, 0.01 is one percent). Absent for the first n bars.
 */
final class Change implements Kernel {
  private final int in;
  private final int out;
  private final boolean relative;
  private final Window window;

  private Change(Site site, boolean relative) {
    in = site.input(0);
    out = site.output(0);
    this.relative = relative;
    window = new Window(site, site.length(0) + 1);
  }

  static Change difference(Site site) {
    return new Change(site, false);
  }

  static Change rate(Site site) {
    return new Change(site, true);
  }

  @Override
  public void next(double[] m) {
    double x = m[in];
    if (Double.isNaN(x)) {
      m[out] = Double.NaN;
      return;
    }
    window.push(m, x);
    double earlier = window.oldest(m);
    if (!window.isFull(m) || (relative && earlier == 0)) {
      m[out] = Double.NaN;
    } else {
      m[out] = relative ? x / earlier - 1 : x - earlier;
    }
  }
}
